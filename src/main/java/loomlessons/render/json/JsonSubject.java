package loomlessons.render.json;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import loomlessons.compare.SubjectResult;
import loomlessons.compare.TaskError;
import loomlessons.compare.TaskRun;
import loomlessons.compare.Watched.TaskMemory;
import loomlessons.measure.metric.Latencies;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Spread;
import loomlessons.render.format.MetricExport;
import loomlessons.render.format.Millis;

/** All timed runs of the task on one kind of thread, in the JSON document. */
public record JsonSubject(
        String subject,
        String status,
        @MayBeNull String reason,
        @MayBeNull String cause,
        List<JsonTaskRun> runs,
        Map<String, JsonTaskSpread> figures,
        @MayBeNull Double tasksPerSecond,
        @MayBeNull Double coresUsed,
        @MayBeNull Long memoryPerTaskBytes,
        List<JsonLatency> latencies,
        List<JsonTaskError> errors) {

    private static final double[] PERCENTILES = {0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 99, 99.9, 100};

    /** One timed run; the figures by name, none if it failed. */
    public record JsonTaskRun(
            String status,
            @MayBeNull String reason,
            @MayBeNull String cause,
            List<String> evidence,
            Map<String, Number> figures,
            @MayBeNull Double othersShare,
            List<JsonTaskError> errors) {

        static JsonTaskRun of(TaskRun run) {
            return switch (run) {
                case TaskRun.Measured measured ->
                    new JsonTaskRun(
                            "completed",
                            null,
                            null,
                            List.of(),
                            MetricExport.of(measured.metrics()),
                            measured.othersShare(),
                            measured.errors().stream().map(JsonTaskError::of).toList());
                case TaskRun.Failed failed ->
                    new JsonTaskRun(
                            "failed",
                            failed.reason(),
                            failed.cause().label(),
                            failed.evidence(),
                            Map.of(),
                            null,
                            List.of());
            };
        }
    }

    /** Of a figure, over the runs. */
    public record JsonTaskSpread(Number min, Number median, Number max) {

        static JsonTaskSpread of(Metric metric, Spread spread) {
            return new JsonTaskSpread(
                    MetricExport.value(metric, spread.min()),
                    MetricExport.value(metric, spread.median()),
                    MetricExport.value(metric, spread.max()));
        }
    }

    /** So many of 100 tasks ended at most that long after they were due. */
    public record JsonLatency(double percentile, double millis) {

        static List<JsonLatency> of(Latencies latencies) {
            return latencies.count() == 0
                    ? List.of()
                    : DoubleStream.of(PERCENTILES)
                            .mapToObj(percentile ->
                                    new JsonLatency(percentile, Millis.of(latencies.percentile(percentile))))
                            .toList();
        }
    }

    /** Tasks that ended with the same kind of exception at the same line. */
    public record JsonTaskError(
            String kind,
            String message,
            long count,
            @MayBeNull JsonCodeLine at,
            List<String> stack) {

        static JsonTaskError of(TaskError error) {
            return new JsonTaskError(
                    error.kind(), error.message(), error.count(), JsonCodeLine.of(error.line()), error.stack());
        }
    }

    static JsonSubject of(SubjectResult result, Optional<TaskMemory> memory) {
        return new JsonSubject(
                result.subject().label(),
                result.status().label(),
                result.reason().orElse(null),
                result.failure().map(failed -> failed.cause().label()).orElse(null),
                result.runs().stream().map(JsonTaskRun::of).toList(),
                figures(result),
                orNull(result.tasksPerSecond()),
                orNull(result.coresUsed()),
                memory.map(TaskMemory::bytesPerTask).orElse(null),
                JsonLatency.of(result.latencies()),
                result.errors().stream().map(JsonTaskError::of).toList());
    }

    private static Map<String, JsonTaskSpread> figures(SubjectResult result) {
        Map<String, JsonTaskSpread> figures = new LinkedHashMap<>();
        for (Metric metric : EnumSet.allOf(Metric.class)) {
            result.spread(metric)
                    .ifPresent(spread -> figures.put(MetricExport.name(metric), JsonTaskSpread.of(metric, spread)));
        }
        return figures;
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
