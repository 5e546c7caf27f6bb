package loomlessons.render.timeline;

import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Kind;
import loomlessons.render.format.Printable;
import loomlessons.render.json.JsonLane.JsonEvent;
import loomlessons.render.track.Activity;

/**
 * What one thread did.
 *
 * @param thread its number
 * @param type what it is, in words
 */
public record Swimlane(long thread, String name, String type, List<Bar> bars, List<Mark> marks, List<Carried> carried) {

    static Swimlane of(ThreadStory story, List<JsonEvent> all, double end) {
        JsonEvent first = story.events().getFirst();
        List<Bar> ofChild = story.isChildJvm() ? Bars.ofChild(first, all, end) : List.of();
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

    /**
     * A thread that does one thing.
     *
     * @param from in milliseconds since the lane's first event
     * @param to in milliseconds since the lane's first event
     * @param text of the event that began it
     */
    public record Bar(Activity activity, double from, double to, String text) {

        Bar until(double end) {
            return new Bar(activity, from, end, text);
        }
    }

    /**
     * Something that a thread says or suffers, at one moment.
     *
     * @param at in milliseconds since the lane's first event
     * @param kind the name of its {@link Kind}
     */
    public record Mark(double at, String kind, String text) {

        static boolean isOne(JsonEvent event) {
            return switch (event.knownKind()) {
                case SAY, PRINT, INTERRUPT, THROW, CATCH, LAUNCH, EXIT -> true;
                case START, SLEEP, ASLEEP, JOIN, WAKE, FINISH -> false;
            };
        }
    }

    /**
     * The carrier that a virtual thread was seen on.
     *
     * @param at in milliseconds since the lane's first event
     * @param hopped whether it was seen on another one before
     */
    public record Carried(double at, String carrier, boolean hopped) {

        /** Where the carrier is news: at the first event, and after each hop. */
        static List<Carried> of(List<JsonEvent> ofThread) {
            List<Carried> carried = new ArrayList<>();
            for (JsonEvent event : ofThread) {
                if (event.carrier() != null) {
                    String carrier = Printable.line(event.carrier());
                    if (carried.isEmpty() || !carried.getLast().carrier().equals(carrier)) {
                        carried.add(new Carried(event.atMillis(), carrier, !carried.isEmpty()));
                    }
                }
            }
            return carried;
        }
    }
}
