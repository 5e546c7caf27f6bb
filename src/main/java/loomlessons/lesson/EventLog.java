package loomlessons.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import loomlessons.lesson.trail.ThreadFacts;

/** The events of a trail, each stamped and told as it comes. Not safe for use by several threads at once. */
final class EventLog {

    private final LaneClock clock;
    private final Consumer<Event> listener;
    private final List<Event> events = new ArrayList<>();

    EventLog(LaneClock clock, Consumer<Event> listener) {
        this.clock = clock;
        this.listener = listener;
    }

    void add(ThreadFacts thread, Kind kind, String text) {
        Event event = clock.stamp(thread, kind, text);
        events.add(event);
        listener.accept(event);
    }

    /** Takes events with the stamps that they have, and tells nobody. */
    void takeOver(List<Event> earlier) {
        events.addAll(earlier);
    }

    List<Event> events() {
        return List.copyOf(events);
    }
}
