package loomlessons.render.report;

import java.util.List;
import java.util.Locale;
import loomlessons.render.format.Printable;
import loomlessons.render.json.JsonLane.JsonEvent;
import loomlessons.render.timeline.Swimlane;
import loomlessons.render.timeline.Timeline;

/** A row of the table that tells the same as a timeline. */
record EventRow(String at, String thread, String kind, String carrier, String text) {

    static List<EventRow> of(Timeline timeline) {
        return timeline.events().stream().map(EventRow::of).toList();
    }

    /** Milliseconds, to the microsecond. */
    static String at(JsonEvent event) {
        return String.format(Locale.ROOT, "%,.3f", event.atMillis());
    }

    private static EventRow of(JsonEvent event) {
        String carrier = event.carrier() == null ? "" : Printable.line(event.carrier());
        return new EventRow(
                at(event), Swimlane.nameOf(event), Printable.line(event.kind()), carrier, Printable.line(event.text()));
    }
}
