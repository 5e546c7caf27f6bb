package loomlessons.render.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomlessons.lesson.Kind;
import loomlessons.render.format.Printable;
import loomlessons.render.json.JsonLane.JsonEvent;
import loomlessons.render.track.ThreadTrack.Activity;

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
                        .filter(Mark::isMarked)
                        .map(event -> new Mark(event.atMillis(), event.kind(), Printable.line(event.text())))
                        .toList(),
                Carried.of(story.events()));
    }

    /** The name of an event's thread, or its number if it has none. */
    public static String nameOf(JsonEvent event) {
        return event.thread().isBlank() ? "thread #" + event.threadId() : Printable.line(event.thread());
    }

    /** When its last bar ends. */
    double end() {
        return bars.isEmpty() ? 0 : bars.getLast().to();
    }

    /**
     * A time in which the thread does one thing.
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
     * Something that a thread says, or that happens to it, at one moment.
     *
     * @param at in milliseconds since the lane's first event
     * @param kind the name of its {@link Kind}
     */
    public record Mark(double at, String kind, String text) {

        static boolean isMarked(JsonEvent event) {
            return switch (event.knownKind()) {
                case SAY, PRINT, INTERRUPT, THROW, CATCH, LAUNCH, EXIT -> true;
                case START, SLEEP, ASLEEP, JOIN, WAIT, WAKE, FINISH -> false;
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

        /** Where the carrier is new: at the first event, and after each change. */
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

    /** The bars of one thread: each lasts from an event to the next one that shows it doing something else. */
    static final class Bars {

        private final List<Bar> bars = new ArrayList<>();

        private Bars() {}

        /**
         * The bars from a thread's own events.
         *
         * @param end of the lane; a thread sleeps or waits until then if nothing shows an earlier end
         */
        static List<Bar> of(List<JsonEvent> ofThread, double end) {
            Bars bars = new Bars();
            for (int i = 0; i < ofThread.size(); i++) {
                JsonEvent event = ofThread.get(i);
                double until = i + 1 < ofThread.size() ? ofThread.get(i + 1).atMillis() : endOf(event, end);
                bars.add(Activity.after(event.knownKind()), event, until);
            }
            return bars.bars;
        }

        /** The bars of a child JVM, from its launch to its exit; another thread records its output. */
        static List<Bar> ofChild(JsonEvent firstLine, List<JsonEvent> all, double end) {
            Optional<JsonEvent> launch = all.stream()
                    .filter(event -> event.knownKind() == Kind.LAUNCH && event.atMillis() <= firstLine.atMillis())
                    .reduce((earlier, later) -> later);
            if (launch.isEmpty()) {
                return List.of();
            }
            double from = launch.get().atMillis();
            double to = all.stream()
                    .filter(event -> event.knownKind() == Kind.EXIT && event.atMillis() >= from)
                    .mapToDouble(JsonEvent::atMillis)
                    .findFirst()
                    .orElse(end);
            return List.of(new Bar(Activity.RUNNING, from, to, Printable.line(firstLine.thread())));
        }

        private void add(Activity activity, JsonEvent event, double until) {
            if (activity == Activity.ENDED) {
                return;
            }
            if (!bars.isEmpty()
                    && bars.getLast().activity() == activity
                    && bars.getLast().to() >= event.atMillis()) {
                bars.set(bars.size() - 1, bars.getLast().until(until));
            } else {
                bars.add(new Bar(activity, event.atMillis(), until, Printable.line(event.text())));
            }
        }

        private static double endOf(JsonEvent last, double end) {
            return Activity.lastsToTheEnd(last.knownKind()) ? end : last.atMillis();
        }
    }
}
