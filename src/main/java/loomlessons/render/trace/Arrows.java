package loomlessons.render.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;

/** The arrows from one thread to another that follow from a trail: an error to who is handed it, a launch to its child. */
record Arrows(LaneTrace lane, List<Event> trail) {

    // No lane has as many arrows, so the numbers of two lanes never meet.
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
        return arrows;
    }

    private static Optional<Event> end(Event from, List<Event> later) {
        return switch (from.kind()) {
            case THROW -> firstOf(later, event -> event.kind() == Kind.CATCH).filter(to -> isElsewhere(from, to));
            case LAUNCH -> firstOf(later, event -> isPrintOf(event, from.text()));
            case START, SAY, SLEEP, ASLEEP, WAKE, INTERRUPT, CATCH, PRINT, EXIT, FINISH -> Optional.empty();
        };
    }

    /** What a child prints is told by a thread that has the name under which it was launched. */
    private static boolean isPrintOf(Event event, String child) {
        return event.kind() == Kind.PRINT && event.thread().name().equals(child);
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
