package loomlessons.render.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomlessons.render.compare.DurationText;
import loomlessons.render.compare.UserText;
import loomlessons.render.format.Millis;
import loomlessons.render.json.JsonSubject;
import loomlessons.render.json.JsonSubject.JsonLatency;

/**
 * How long tasks took, from the fastest to the slowest, a line for each subject.
 *
 * @param id of the element that holds it
 * @param lines those that were measured
 */
record LatencyChart(String id, List<Double> percentiles, List<LatencyLine> lines) {

    // Beyond that, the lower lines would lie on the axis.
    private static final double MOST_ON_A_LINEAR_AXIS = 20;

    /**
     * A line of the chart.
     *
     * @param millis for each percentile of the chart; null where this subject has none
     */
    record LatencyLine(String subject, List<Double> millis) {}

    /** A row of the table that shows the same. */
    record LatencyRow(String share, List<String> cells) {}

    /** What the page's script draws. */
    record LatencyData(boolean logarithmic, List<String> shares, List<LatencyLine> lines) {}

    static LatencyChart of(String id, List<JsonSubject> subjects) {
        List<JsonSubject> measured = subjects.stream()
                .filter(subject -> !subject.latencies().isEmpty())
                .toList();
        List<Double> percentiles = List.copyOf(measured.stream()
                .flatMap(subject -> subject.latencies().stream())
                .map(JsonLatency::percentile)
                .collect(Collectors.toCollection(TreeSet::new)));
        return new LatencyChart(
                id,
                percentiles,
                measured.stream().map(subject -> line(subject, percentiles)).toList());
    }

    boolean isDrawn() {
        return !lines.isEmpty();
    }

    /** Whether the subjects lie so far apart that only a logarithmic axis shows them all. */
    boolean isLogarithmic() {
        double[] middles = lines.stream()
                .mapToDouble(line -> middle(line.millis()))
                .filter(middle -> middle > 0)
                .sorted()
                .toArray();
        return middles.length > 1 && middles[middles.length - 1] > middles[0] * MOST_ON_A_LINEAR_AXIS;
    }

    String axis() {
        return isLogarithmic() ? "The time axis is logarithmic." : "The time axis starts at 0.";
    }

    LatencyData data() {
        return new LatencyData(
                isLogarithmic(), percentiles.stream().map(LatencyChart::share).toList(), lines);
    }

    List<LatencyRow> rows() {
        return percentiles.stream()
                .map(percentile -> new LatencyRow(
                        share(percentile),
                        lines.stream()
                                .map(line -> line.millis().get(percentiles.indexOf(percentile)))
                                .map(LatencyChart::time)
                                .toList()))
                .toList();
    }

    private static LatencyLine line(JsonSubject subject, List<Double> percentiles) {
        Map<Double, Double> millis = subject.latencies().stream()
                .collect(Collectors.toMap(JsonLatency::percentile, JsonLatency::millis, (one, other) -> other));
        return new LatencyLine(
                UserText.name(subject.subject()),
                // A list of the stream itself allows null.
                percentiles.stream().map(millis::get).collect(Collectors.toCollection(ArrayList::new)));
    }

    private static double middle(List<Double> millis) {
        return Stream.of(millis.get(millis.size() / 2))
                .filter(value -> value != null)
                .findFirst()
                .orElse(0.0);
    }

    private static String share(double percentile) {
        if (percentile <= 0) {
            return "fastest";
        }
        return percentile >= 100
                ? "slowest"
                : String.format(Locale.ROOT, percentile == Math.rint(percentile) ? "%.0f %%" : "%.1f %%", percentile);
    }

    private static String time(Double millis) {
        return millis == null ? "–" : DurationText.of(Millis.toNanos(millis));
    }
}
