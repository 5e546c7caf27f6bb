package loomlessons.render.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.trail.Origin;
import loomlessons.render.trace.CourseTrace.LaneTrace;

/**
 * The arrows from one thread to another that follow from a trail: from the creator of a thread to its beginning, from
 * an error to the thread that catches it, from a launch to what the child prints.
 */
record Arrows(LaneTrace lane, List<Event> trail) {

    // No lane has this many arrows, so no two lanes use the same number.
    private static final long MOST_PER_LANE = 1_000_000;

    List<TraceEvent> events() {
        List<TraceEvent> arrows = new ArrayList<>();
        for (int i = 0; i < trail.size(); i++) {
            Event from = trail.get(i);
            List<Event> later = trail.subList(i + 1, trail.size());
            long id = lane.group() * MOST_PER_LANE + i;
            end(from, later).ifPresent(to -> {
                arrows.add(lane.track(from).arrowStart(name(from), id, lane.at(from)));
                arrows.add(lane.track(to).arrowEnd(name(from), id, lane.at(to)));
            });
        }
        trail.stream().filter(this::isFirstOfCreated).forEach(first -> arrows.addAll(creation(first)));
        return arrows;
    }

    /** Whether it is the first event of a thread whose creator has a track as well. */
    private boolean isFirstOfCreated(Event event) {
        return isFirst(event)
                && event.thread().origin().stream()
                        .anyMatch(origin ->
                                trail.stream().anyMatch(other -> other.thread().id() == origin.creator()));
    }

    private boolean isFirst(Event event) {
        return firstOf(trail, other -> !isElsewhere(event, other))
                .filter(event::equals)
                .isPresent();
    }

    private List<TraceEvent> creation(Event first) {
        Origin origin = first.thread().origin().orElseThrow();
        String name = origin.inScope() ? "fork" : "create";
        long id = (lane.group() + 1) * MOST_PER_LANE - 1 - trail.indexOf(first);
        Track creator = new Track(lane.group(), origin.creator());
        return List.of(
                creator.arrowStart(name, id, lane.beganNanos() + Math.max(0, origin.nanos())),
                lane.track(first).arrowEnd(name, id, lane.at(first)));
    }

    private static Optional<Event> end(Event from, List<Event> later) {
        return switch (from.kind()) {
            case THROW -> firstOf(later, event -> event.kind() == Kind.CATCH).filter(to -> isElsewhere(from, to));
            case LAUNCH -> firstOf(later, event -> isPrintOf(event, from.data()));
            case START, SAY, SLEEP, ASLEEP, JOIN, WAIT, WAKE, INTERRUPT, CATCH, PRINT, EXIT, FINISH -> Optional.empty();
        };
    }

    /** The thread that records what a child prints has the name of the program that was launched. */
    private static boolean isPrintOf(Event event, EventData launch) {
        return event.kind() == Kind.PRINT
                && launch.equals(new EventData.Launched(event.thread().name()));
    }

    private static boolean isElsewhere(Event from, Event to) {
        return from.thread().id() != to.thread().id();
    }

    private static Optional<Event> firstOf(List<Event> events, Predicate<Event> wanted) {
        return events.stream().filter(wanted).findFirst();
    }

    private static String name(Event from) {
        return from.kind() == Kind.THROW ? "error" : "launch";
    }
}
