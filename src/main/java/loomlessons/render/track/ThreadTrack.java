package loomlessons.render.track;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.trail.ThreadFacts;

/**
 * The events of one thread of a trail.
 *
 * @param trailEndNanos when the last event of the whole trail was
 */
public record ThreadTrack(List<Event> events, long trailEndNanos) {

    /** The threads of a trail, in the order of their first events. */
    public static List<ThreadTrack> of(Stream<Event> events, long trailEndNanos) {
        Map<Long, List<Event>> threads = new LinkedHashMap<>();
        events.forEach(event -> threads.computeIfAbsent(event.thread().id(), id -> new ArrayList<>())
                .add(event));
        return threads.values().stream()
                .map(thread -> new ThreadTrack(thread, trailEndNanos))
                .toList();
    }

    /** The facts about the thread at its first event. */
    public ThreadFacts thread() {
        return events.getFirst().thread();
    }

    /** What the thread did, from each of its events on. */
    public List<ActivitySpan> activitySpans() {
        List<ActivitySpan> activitySpans = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            long until = i + 1 < events.size() ? events.get(i + 1).nanos() : endOf(event);
            activitySpans.add(new ActivitySpan(event, Activity.after(event.kind()), until));
        }
        return activitySpans;
    }

    private long endOf(Event last) {
        return Activity.lastsToTheEnd(last.kind()) ? trailEndNanos : last.nanos();
    }

    /**
     * What a thread did from one of its events to the next.
     *
     * @param untilNanos when the next event was, or the last moment that the trail shows
     */
    public record ActivitySpan(Event from, Activity activity, long untilNanos) {}

    /** What a thread does between two of its events, as far as the trail shows. */
    public enum Activity {
        RUNNING,
        ASLEEP,
        /** In a join or another wait, or for a child process to end. */
        WAITING,
        /** Interrupted before it was done. */
        CANCELLED,
        ENDED;

        /** The name that exports use: lower case. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether a thread continues this activity to the end of the lane if its last event is of that kind. */
        public static boolean lastsToTheEnd(Kind last) {
            return switch (last) {
                case START, SLEEP, JOIN, WAIT, LAUNCH -> true;
                case SAY, ASLEEP, WAKE, INTERRUPT, THROW, CATCH, PRINT, EXIT, FINISH -> false;
            };
        }

        /** What it does after an event of that kind. */
        public static Activity after(Kind kind) {
            return switch (kind) {
                case SLEEP -> ASLEEP;
                case JOIN, WAIT, LAUNCH -> WAITING;
                case FINISH -> ENDED;
                case INTERRUPT -> CANCELLED;
                case START, SAY, ASLEEP, WAKE, THROW, CATCH, PRINT, EXIT -> RUNNING;
            };
        }
    }
}
