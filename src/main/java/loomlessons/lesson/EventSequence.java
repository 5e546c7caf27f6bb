package loomlessons.lesson;

import java.util.List;
import java.util.NoSuchElementException;

/** Events in their order, and what claims ask of them. */
public interface EventSequence {

    /** Everything that has happened so far, in order. */
    List<Event> events();

    /** Everything of one kind that has happened so far, in order. */
    default List<Event> all(Kind kind) {
        return events().stream().filter(event -> event.kind() == kind).toList();
    }

    /** The first event of a kind; throws {@link NoSuchElementException} if there is none. */
    default Event first(Kind kind) {
        return all(kind).stream().findFirst().orElseThrow(() -> missing(kind));
    }

    /** The last event of a kind; throws {@link NoSuchElementException} if there is none. */
    default Event last(Kind kind) {
        return all(kind).reversed().stream().findFirst().orElseThrow(() -> missing(kind));
    }

    /** The first event with exactly this text; throws {@link NoSuchElementException} if there is none. */
    default Event told(String text) {
        return events().stream()
                .filter(event -> event.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("nobody said \"" + text + "\""));
    }

    private static NoSuchElementException missing(Kind kind) {
        return new NoSuchElementException("no %s is on the trail".formatted(kind.label()));
    }
}
