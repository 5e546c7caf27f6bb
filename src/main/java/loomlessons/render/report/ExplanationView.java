package loomlessons.render.report;

import java.util.List;
import loomlessons.lesson.Counted;
import loomlessons.render.format.Printable;
import loomlessons.render.format.Quantity;
import loomlessons.render.json.JsonExplanation;
import loomlessons.render.json.JsonExplanation.JsonDeoptimizations;
import loomlessons.render.json.JsonPoint;
import loomlessons.render.report.SweepView.SweepRow;

/**
 * A cold measurement beside a warm one.
 *
 * @param id of the element that holds its chart
 */
record ExplanationView(
        String id, String column, String what, List<Side> sides, String verdict, String why, ColdWarm data) {

    /** One of the two, in words. */
    record Side(String name, String overshoot, String cpu, String collections, String deoptimizations) {}

    /** For the chart: times beyond the sleep in milliseconds, and numbers of deoptimizations. */
    record ColdWarm(Number coldMillis, Number warmMillis, Long coldDeoptimizations, Long warmDeoptimizations) {}

    static ExplanationView of(String id, DocumentColumn<JsonExplanation> column, boolean isOnly) {
        JsonExplanation explanation = column.document();
        JsonPoint cold = explanation.cold();
        JsonPoint warm = explanation.warm();
        JsonDeoptimizations counted = explanation.deoptimizations();
        return new ExplanationView(
                id,
                isOnly ? "" : column.label(),
                "%s, %s lane".formatted(Counted.of(warm.sleepers(), "sleeper"), Printable.line(warm.lane())),
                List.of(side("cold", cold, counted.cold()), side("warm", warm, counted.warm())),
                Printable.line(explanation.verdict()),
                Printable.line(explanation.why()),
                new ColdWarm(millis(cold), millis(warm), counted.cold(), counted.warm()));
    }

    private static Side side(String name, JsonPoint point, Long deoptimizations) {
        SweepRow row = SweepRow.of(point);
        return new Side(
                name,
                row.overshoot(),
                row.cpu(),
                point.gcCount() == null ? "–" : Quantity.count(point.gcCount()),
                deoptimizations == null ? "not counted" : Quantity.count(deoptimizations));
    }

    private static Number millis(JsonPoint point) {
        return point.overshootMillis() == null ? null : point.overshootMillis().median();
    }
}
