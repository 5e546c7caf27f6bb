package loomlessons.render.report;

import java.util.List;
import java.util.Locale;
import loomlessons.render.format.Printable;
import loomlessons.render.format.Quantity;
import loomlessons.render.json.JsonLane;
import loomlessons.render.json.JsonLane.JsonEvent;
import loomlessons.render.report.LessonRuns.RunLane;
import loomlessons.render.timeline.Swimlane;
import loomlessons.render.timeline.Timeline;

/**
 * One lane of one run as the page shows it.
 *
 * @param id of the element that holds the timeline
 * @param column which run it shows; empty if there is only one
 * @param place where it stands among its neighbours, for the style sheet
 * @param note what to know about the timeline; mostly empty
 */
record TimelineView(
        String id,
        String lane,
        String laneName,
        String column,
        String place,
        String status,
        String reason,
        String elapsed,
        String note,
        boolean isDrawn,
        String spoken,
        List<EventRow> events,
        Timeline timeline) {

    static TimelineView of(String id, RunLane run) {
        JsonLane lane = run.lane();
        Timeline timeline = Timeline.of(lane);
        return new TimelineView(
                id,
                Printable.line(lane.lane()),
                Printable.line(lane.lane()).toUpperCase(Locale.ROOT),
                run.column(),
                run.place(),
                Printable.line(lane.status()),
                lane.reason() == null ? "" : Printable.line(lane.reason()),
                elapsed(lane),
                note(timeline),
                !timeline.swimlanes().isEmpty(),
                spoken(lane, timeline),
                EventRow.of(timeline),
                timeline);
    }

    int eventCount() {
        return events.size();
    }

    private static String elapsed(JsonLane lane) {
        return lane.elapsedMillis() == null ? "" : Quantity.millis(lane.elapsedMillis());
    }

    private static String note(Timeline timeline) {
        return timeline.isSample()
                ? String.format(
                        Locale.ROOT,
                        "A sample: the timeline shows %d of %,d threads: the first one, some that said something or "
                                + "failed, and others at equal distances. The JSON file has all of them.",
                        timeline.swimlanes().size(),
                        timeline.threads())
                : "";
    }

    private static String spoken(JsonLane lane, Timeline timeline) {
        return "Timeline of the %s lane: %s. Use the arrow keys to move from bar to bar, plus and minus to zoom. A table of the same events follows."
                .formatted(
                        Printable.line(lane.lane()),
                        timeline.threads() == 1 ? "one thread" : timeline.threads() + " threads");
    }

    /** A row of the table that shows the same as a timeline. */
    record EventRow(String at, String thread, String kind, String carrier, String text) {

        static List<EventRow> of(Timeline timeline) {
            return timeline.events().stream().map(EventRow::of).toList();
        }

        static String at(JsonEvent event) {
            return String.format(Locale.ROOT, "%,.3f", event.atMillis());
        }

        private static EventRow of(JsonEvent event) {
            String carrier = event.carrier() == null ? "" : Printable.line(event.carrier());
            return new EventRow(
                    at(event),
                    Swimlane.nameOf(event),
                    Printable.line(event.kind()),
                    carrier,
                    Printable.line(event.text()));
        }
    }
}
