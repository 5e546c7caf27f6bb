package loomlessons.render.course;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import loomlessons.lesson.Event;
import loomlessons.lesson.Lane;

/**
 * What happened in several lanes at about the same time, at most one event per lane.
 *
 * @param nanos when the first of them happened, in nanoseconds since its lane's start
 */
record Row(long nanos, Map<Lane, Event> cells) {

    /** Events of different lanes that are at most this far apart share a row. */
    private static final long WINDOW_NANOS = 10_000_000;

    /** Puts events into rows; each lane's events stay in their order. */
    static List<Row> of(List<LaneEvent> events) {
        Map<Lane, Deque<Event>> waiting = new EnumMap<>(Lane.class);
        for (LaneEvent event : events) {
            waiting.computeIfAbsent(event.lane(), lane -> new ArrayDeque<>()).add(event.event());
        }
        List<Row> rows = new ArrayList<>();
        while (!waiting.isEmpty()) {
            rows.add(next(waiting));
            waiting.values().removeIf(Deque::isEmpty);
        }
        return rows;
    }

    private static Row next(Map<Lane, Deque<Event>> waiting) {
        long first = waiting.values().stream()
                .map(Deque::element)
                .map(Event::nanos)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Map<Lane, Event> cells = new EnumMap<>(Lane.class);
        waiting.forEach((lane, events) -> {
            if (events.element().nanos() - first <= WINDOW_NANOS) {
                cells.put(lane, events.remove());
            }
        });
        return new Row(first, cells);
    }
}
