package loomlessons.render.json;

import java.util.List;
import java.util.Map;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.RunResult;
import loomlessons.measure.metric.Spread;
import loomlessons.render.format.MetricExport;
import loomlessons.render.format.Millis;
import loomlessons.scale.Point;

/** All runs of one subject with one number of sleepers, in the JSON document. */
public record JsonPoint(
        String lane,
        int sleepers,
        double sleepMillis,
        String status,
        @MayBeNull String reason,
        boolean warm,
        List<JsonRun> runs,
        @MayBeNull JsonSpread overshootMillis,
        @MayBeNull JsonLateness lateMillis,
        @MayBeNull JsonSpread startMillis,
        @MayBeNull JsonSpread firstWakeMillis,
        @MayBeNull JsonSpread lastWakeMillis,
        @MayBeNull Long peakAsleep,
        boolean allAsleepAtOnce,
        @MayBeNull JsonSpread cpuMillis,
        @MayBeNull JsonSpread peakRssBytes,
        @MayBeNull JsonSpread kernelStacksBytes,
        @MayBeNull Long bytesPerSleeper,
        @MayBeNull Long peakOsThreads,
        @MayBeNull Long gcCount,
        @MayBeNull Number warmUpMillis,
        List<String> flags) {

    /** Over the runs. */
    public record JsonSpread(Number min, Number median, Number max) {

        static JsonSpread of(Point point, Metric metric) {
            return point.spread(metric)
                    .map(spread -> new JsonSpread(
                            MetricExport.value(metric, spread.min()),
                            MetricExport.value(metric, spread.median()),
                            MetricExport.value(metric, spread.max())))
                    .orElse(null);
        }
    }

    /** Medians over the runs. */
    public record JsonLateness(
            @MayBeNull Number p50,
            @MayBeNull Number p90,
            @MayBeNull Number p99,
            @MayBeNull Number max) {}

    /** What the metrics of a run don't show. */
    public record JsonRun(
            String status,
            @MayBeNull String reason,
            @MayBeNull Integer reached,
            List<String> evidence,
            Map<String, Number> figures) {

        static JsonRun of(RunResult run) {
            return switch (run) {
                case RunResult.Measured measured ->
                    new JsonRun("completed", null, null, List.of(), MetricExport.of(measured.metrics()));
                case RunResult.Failed failed ->
                    new JsonRun(
                            "failed",
                            failed.reason(),
                            failed.reached().isPresent() ? failed.reached().getAsInt() : null,
                            failed.evidence(),
                            Map.of());
            };
        }
    }

    static JsonPoint of(Point point) {
        return new JsonPoint(
                point.subject().label(),
                point.load().sleepers(),
                Millis.of(point.load().sleep()),
                point.status().label(),
                point.reason().orElse(null),
                point.warm(),
                point.runs().stream().map(JsonRun::of).toList(),
                JsonSpread.of(point, Metric.OVERSHOOT),
                lateness(point),
                JsonSpread.of(point, Metric.START),
                JsonSpread.of(point, Metric.FIRST_WAKE),
                JsonSpread.of(point, Metric.LAST_WAKE),
                point.spread(Metric.PEAK_ASLEEP).map(Spread::min).orElse(null),
                point.allAsleepAtOnce(),
                JsonSpread.of(point, Metric.CPU),
                JsonSpread.of(point, Metric.PEAK_RSS),
                JsonSpread.of(point, Metric.KERNEL_STACKS),
                MetricExport.orNull(point.median(Metric.BYTES_PER_SLEEPER)),
                MetricExport.orNull(point.median(Metric.PEAK_OS_THREADS)),
                point.spread(Metric.GC_COUNT).map(Spread::max).orElse(null),
                median(point, Metric.WARM_UP),
                point.flags());
    }

    private static JsonLateness lateness(Point point) {
        return point.measured().isEmpty()
                ? null
                : new JsonLateness(
                        median(point, Metric.LATE_P50),
                        median(point, Metric.LATE_P90),
                        median(point, Metric.LATE_P99),
                        median(point, Metric.LATE_MAX));
    }

    private static Number median(Point point, Metric metric) {
        return point.spread(metric)
                .map(spread -> MetricExport.value(metric, spread.median()))
                .orElse(null);
    }
}
