package loomlessons.scale;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.RunResult;
import loomlessons.measure.metric.RunResult.Failed;
import loomlessons.measure.metric.RunResult.Measured;
import loomlessons.measure.metric.Spread;

/**
 * All runs of one subject with one number of sleepers.
 *
 * @param flags of the JVM, for a lane; none for a peer
 * @param skipped why there are no runs, if there are none
 */
public record Point(
        Subject subject, Load load, boolean warm, List<String> flags, List<RunResult> runs, Optional<String> skipped) {

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
        return skipped.or(() -> failure().map(Failed::reason));
    }

    /** The run that failed, if one did. */
    public Optional<Failed> failure() {
        return runs.stream()
                .flatMap(run -> run instanceof Failed failed ? Stream.of(failed) : Stream.empty())
                .findFirst();
    }

    /** The runs that were measured to their end. */
    public List<Measured> measured() {
        return runs.stream()
                .flatMap(run -> run instanceof Measured measured ? Stream.of(measured) : Stream.empty())
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

    /** Whether in every run all sleepers were asleep at the same moment. */
    public boolean allAsleepAtOnce() {
        return spread(Metric.PEAK_ASLEEP)
                .filter(spread -> spread.min() >= load.sleepers())
                .isPresent();
    }

    long[] values(Metric metric) {
        return runs.stream()
                .map(run -> run.metric(metric))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .toArray();
    }
}
