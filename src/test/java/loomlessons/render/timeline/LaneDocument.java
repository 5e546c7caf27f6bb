package loomlessons.render.timeline;

import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Kind;
import loomlessons.render.json.JsonLane;
import loomlessons.render.json.JsonLane.JsonEvent;
import loomlessons.render.json.JsonLane.JsonThread;

/** A lane of a document, event by event. */
public final class LaneDocument {

    private final List<JsonEvent> events = new ArrayList<>();
    private final List<JsonThread> threads = new ArrayList<>();

    public LaneDocument event(double atMillis, long thread, Kind kind) {
        return event(atMillis, thread, kind, kind.label());
    }

    public LaneDocument event(double atMillis, long thread, Kind kind, String text) {
        return event(atMillis, thread, kind, text, null);
    }

    public LaneDocument on(String carrier, double atMillis, long thread, Kind kind) {
        return event(atMillis, thread, kind, kind.label(), carrier);
    }

    public LaneDocument created(long thread, long creator, double atMillis) {
        threads.add(new JsonThread(thread, creator, atMillis, false));
        return this;
    }

    public LaneDocument forked(long thread, long owner, double atMillis) {
        threads.add(new JsonThread(thread, owner, atMillis, true));
        return this;
    }

    public JsonLane build() {
        return new JsonLane("virtual", "completed", null, 0.0, 1.0, events, threads, List.of(), null);
    }

    private LaneDocument event(double atMillis, long thread, Kind kind, String text, String carrier) {
        String name = "thread" + thread;
        events.add(new JsonEvent(atMillis, 0, name, thread, carrier != null, false, carrier, kind.label(), text));
        return this;
    }
}
