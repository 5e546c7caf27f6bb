package loomlessons.render.track;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loomlessons.lesson.Event;
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

    /** What was true of the thread at its first event. */
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
}
