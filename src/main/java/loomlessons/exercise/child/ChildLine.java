package loomlessons.exercise.child;

import java.util.Optional;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventLine;

/** A line that the JVM of an exercise prints for its parent; whatever else it prints comes from the JVM itself. */
public sealed interface ChildLine {

    /** Something has happened on the trail. */
    record Happened(Event event) implements ChildLine {}

    /** A thread has died of an error, told in words. */
    record Died(String error) implements ChildLine {}

    /** More has happened than anybody could read, and the JVM has ended itself. */
    record Flooded() implements ChildLine {}

    /** A thread is still there shortly before the time limit: where it is, in words. */
    record Hanging(String where) implements ChildLine {}

    /** The machine had no time for the JVM. */
    record Starved() implements ChildLine {}

    // Control characters: no program prints them by chance.
    String DIED = "\u0001died";
    String FLOODED = "\u0001flooded";
    String HANGING = "\u0001hanging";
    String STARVED = "\u0001starved";
    String SEPARATOR = "\u001f";
    int PARTS_OF_TEXT = 2;

    /** The line, without its end. */
    default String encode() {
        return switch (this) {
            case Happened happened -> EventLine.encode(happened.event());
            case Died died -> DIED + SEPARATOR + oneLine(died.error());
            case Hanging hanging -> HANGING + SEPARATOR + oneLine(hanging.where());
            case Flooded flooded -> FLOODED;
            case Starved starved -> STARVED;
        };
    }

    /** What a printed line says, or nothing if it is none of these, or was cut off. */
    static Optional<ChildLine> parse(String line) {
        Optional<Event> event = EventLine.parse(line);
        if (event.isPresent()) {
            return event.map(Happened::new);
        }
        String[] parts = line.split(SEPARATOR, -1);
        return switch (parts[0]) {
            case DIED -> parts.length == PARTS_OF_TEXT ? Optional.of(new Died(parts[1])) : Optional.empty();
            case HANGING -> parts.length == PARTS_OF_TEXT ? Optional.of(new Hanging(parts[1])) : Optional.empty();
            case FLOODED -> Optional.of(new Flooded());
            case STARVED -> Optional.of(new Starved());
            default -> Optional.empty();
        };
    }

    /** Names and texts are the learner's own: they may hold anything. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}]+", " ");
    }
}
