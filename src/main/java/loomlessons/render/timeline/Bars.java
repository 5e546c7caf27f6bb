package loomlessons.render.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomlessons.lesson.Kind;
import loomlessons.render.format.Printable;
import loomlessons.render.json.JsonLane.JsonEvent;
import loomlessons.render.timeline.Swimlane.Bar;
import loomlessons.render.track.Activity;

/** The bars of one thread: each lasts from an event to the next one that finds it doing something else. */
final class Bars {

    private final List<Bar> bars = new ArrayList<>();

    private Bars() {}

    /**
     * From its events.
     *
     * @param end of the lane, until which a thread sleeps or waits if nothing shows its end
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

    /** Of a child JVM, whose output another thread records: from the last launch before its first line to its exit. */
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
