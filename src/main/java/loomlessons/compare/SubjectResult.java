package loomlessons.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import loomlessons.measure.metric.Latencies;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Spread;

/**
 * All timed runs of one subject.
 *
 * @param skipped why there are no runs, if there are none
 */
public record SubjectResult(Subject subject, List<TaskRun> runs, Optional<String> skipped) {

    public enum Status {
        /** Every run was measured. */
        COMPLETED,
        /** A run ended early. */
        FAILED,
        /** It wasn't tried. */
        SKIPPED;

        /** The name that exports use: lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Status status() {
        if (skipped.isPresent()) {
            return Status.SKIPPED;
        }
        return failure().isPresent() ? Status.FAILED : Status.COMPLETED;
    }

    /** Why it wasn't completed, if it wasn't. */
    public Optional<String> reason() {
        return skipped.or(() -> failure().map(TaskRun.Failed::reason));
    }

    /** The run that failed, if one did. */
    public Optional<TaskRun.Failed> failure() {
        return runs.stream()
                .flatMap(run -> run instanceof TaskRun.Failed failed ? Stream.of(failed) : Stream.empty())
                .findFirst();
    }

    /** The runs that were measured to their end. */
    public List<TaskRun.Measured> measured() {
        return runs.stream()
                .flatMap(run -> run instanceof TaskRun.Measured measured ? Stream.of(measured) : Stream.empty())
                .toList();
    }

    /** The spread of a metric over the runs; empty if none of them measured it. */
    public Optional<Spread> spread(Metric metric) {
        return Spread.of(LongStream.of(values(metric)));
    }

    /** The median of a metric over the runs. */
    public OptionalLong median(Metric metric) {
        Optional<Spread> spread = spread(metric);
        return spread.isPresent() ? OptionalLong.of(spread.get().median()) : OptionalLong.empty();
    }

    /** How many tasks ended in a second, by the median of the elapsed times. */
    public OptionalDouble tasksPerSecond() {
        return ratio(OptionalLong.of(1_000_000_000L * tasks()), median(Metric.ELAPSED));
    }

    /** How many processors were used on average, by the medians of CPU time and elapsed time. */
    public OptionalDouble coresUsed() {
        return ratio(median(Metric.CPU), median(Metric.ELAPSED));
    }

    /** The latencies of all measured runs; none if there is no such run. */
    public Latencies latencies() {
        return Latencies.merged(
                measured().stream().map(TaskRun.Measured::latencies).toList());
    }

    /** The errors of all measured runs, those of the same kind and line together; the most frequent come first. */
    public List<TaskError> errors() {
        Map<String, TaskError> byPlace = new LinkedHashMap<>();
        measured().stream()
                .flatMap(run -> run.errors().stream())
                .forEach(error -> byPlace.merge(error.kind() + error.line(), error, SubjectResult::together));
        List<TaskError> errors = new ArrayList<>(byPlace.values());
        errors.sort((one, other) -> Long.compare(other.count(), one.count()));
        return List.copyOf(errors);
    }

    long[] values(Metric metric) {
        return runs.stream()
                .map(run -> run.metric(metric))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .toArray();
    }

    private long tasks() {
        return measured().stream()
                .findFirst()
                .map(run -> run.latencies().count())
                .orElse(0L);
    }

    private static TaskError together(TaskError one, TaskError other) {
        return new TaskError(one.kind(), one.message(), one.count() + other.count(), one.line(), one.stack());
    }

    private static OptionalDouble ratio(OptionalLong one, OptionalLong other) {
        return one.isPresent() && other.isPresent() && other.getAsLong() > 0
                ? OptionalDouble.of((double) one.getAsLong() / other.getAsLong())
                : OptionalDouble.empty();
    }
}
