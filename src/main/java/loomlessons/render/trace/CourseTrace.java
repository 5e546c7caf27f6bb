package loomlessons.render.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loomlessons.lesson.Event;
import loomlessons.lesson.trail.ThreadFacts;
import loomlessons.render.course.LaneEvent;
import loomlessons.render.format.Printable;
import loomlessons.render.trace.TraceEvent.TraceDocument;
import loomlessons.render.trace.Track.Span;
import loomlessons.render.track.ThreadTrack;
import loomlessons.render.track.ThreadTrack.Activity;
import loomlessons.render.track.ThreadTrack.ActivitySpan;
import loomlessons.run.CourseRecord;
import loomlessons.run.LaneResult;
import loomlessons.run.LessonResult;
import loomlessons.run.Outcome;

/** A finished run as a trace: a group for each lesson and lane, in it a track for each thread. */
public final class CourseTrace {

    private final List<TraceEvent> events = new ArrayList<>();
    private int groups;

    private CourseTrace() {}

    public static String of(CourseRecord course) {
        CourseTrace trace = new CourseTrace();
        course.lessons().forEach(trace::add);
        return TraceDocument.of(course.environment(), course.startedAt(), trace.events)
                .marked(course.interruption())
                .text();
    }

    private void add(LessonResult lesson) {
        for (LaneResult lane : lesson.lanes()) {
            add(lesson, lane.lane().label(), lane.began(), lane.outcome());
        }
        lesson.python().ifPresent(python -> add(lesson, "python", python.began(), python.outcome()));
    }

    private void add(LessonResult lesson, String lane, Duration began, Outcome outcome) {
        groups++;
        String name = "%s · %s".formatted(lesson.lesson().name(), lane);
        events.addAll(new LaneTrace(groups, name, began.toNanos(), outcome).events());
    }

    /**
     * One lane as a group of tracks, one for each thread of its trail.
     *
     * @param group its number, from 1
     * @param beganNanos when the trail's time began, on the time line of the trace
     */
    record LaneTrace(int group, String name, long beganNanos, Outcome outcome) {

        List<TraceEvent> events() {
            List<Event> trail = outcome.happened();
            long end = trail.isEmpty() ? 0 : trail.getLast().nanos();
            List<ThreadTrack> threads = ThreadTrack.of(trail.stream(), end);
            List<TraceEvent> events = new ArrayList<>(new Track(group, 0).groupNamed(name(), group));
            for (int place = 0; place < threads.size(); place++) {
                events.addAll(events(threads.get(place), place));
            }
            events.addAll(new Arrows(this, trail).events());
            events.addAll(shortfall(end));
            return events;
        }

        /** The track of the thread that an event happened on. */
        Track track(Event event) {
            return new Track(group, event.thread().id());
        }

        /** An event's time on the time line of the trace. */
        long at(Event event) {
            return beganNanos + event.nanos();
        }

        private List<TraceEvent> events(ThreadTrack thread, int place) {
            Track track = new Track(group, thread.thread().id());
            List<TraceEvent> events = new ArrayList<>(track.named(title(thread.thread()), place));
            for (ActivitySpan span : thread.activitySpans()) {
                if (LaneEvent.isShown(span.from().kind())) {
                    events.add(track.instant(span.from().text(), at(span.from()), args(span.from())));
                }
                if (span.activity() != Activity.ENDED
                        && span.untilNanos() > span.from().nanos()) {
                    Span slice = new Span(at(span.from()), beganNanos + span.untilNanos());
                    events.add(track.slice(span.activity().label(), slice, args(span.from())));
                }
            }
            return events;
        }

        private static String title(ThreadFacts thread) {
            return "%s (%s)".formatted(Printable.name(thread), thread.virtual() ? "virtual" : "platform");
        }

        private static Map<String, String> args(Event event) {
            Map<String, String> args = new LinkedHashMap<>();
            args.put("kind", event.kind().label());
            args.put("text", event.text());
            event.thread().carrier().ifPresent(carrier -> args.put("carrier", carrier));
            return args;
        }

        /** Why the lane didn't run to its end, if it didn't. */
        private List<TraceEvent> shortfall(long endNanos) {
            Track track = new Track(group, 0);
            return switch (outcome) {
                case Outcome.Completed completed -> List.of();
                case Outcome.Failed failed ->
                    List.of(track.instant("failed: " + failed.reason(), beganNanos + endNanos, Map.of())
                            .inRed());
                case Outcome.Skipped skipped ->
                    List.of(track.instant("skipped: " + skipped.reason(), beganNanos, Map.of()));
            };
        }
    }
}
