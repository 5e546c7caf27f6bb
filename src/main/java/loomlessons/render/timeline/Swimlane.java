package loomlessons.render.timeline;

import java.util.List;
import loomlessons.render.format.Printable;
import loomlessons.render.json.JsonLane.JsonEvent;

/**
 * What one thread did.
 *
 * @param thread its number
 * @param type what it is, in words
 */
public record Swimlane(long thread, String name, String type, List<Bar> bars, List<Mark> marks, List<Carried> carried) {

    static Swimlane of(ThreadStory story, List<JsonEvent> all, double end) {
        JsonEvent first = story.events().getFirst();
        List<Bar> ofChild = story.isChildJvm() ? Bars.ofChild(first.thread(), all, end) : List.of();
        return new Swimlane(
                first.threadId(),
                nameOf(first),
                story.type(),
                ofChild.isEmpty() ? Bars.of(story.events(), end) : ofChild,
                story.events().stream()
                        .filter(Mark::isOne)
                        .map(event -> new Mark(event.atMillis(), event.kind(), Printable.line(event.text())))
                        .toList(),
                Carried.of(story.events()));
    }

    /** The name of an event's thread, or its number where it has none. */
    public static String nameOf(JsonEvent event) {
        return event.thread().isBlank() ? "thread #" + event.threadId() : Printable.line(event.thread());
    }

    /** When its last bar ends. */
    double end() {
        return bars.isEmpty() ? 0 : bars.getLast().to();
    }
}
