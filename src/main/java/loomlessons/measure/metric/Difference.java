package loomlessons.measure.metric;

import java.util.Optional;
import loomlessons.measure.metric.Spread.RatioInterval;

/** Whether two samples show a difference. */
public enum Difference {
    /** One took longer than the other, beyond the noise. */
    DIFFERENT,
    /** No difference beyond the noise. */
    WITHIN_NOISE,
    /** Too few runs for a comparison. */
    TOO_FEW_RUNS;

    /** With fewer runs, a difference may be chance. */
    public static final int FEWEST_RUNS = 3;

    /** What an interval shows; empty if there are too few runs for one. */
    public static Difference of(Optional<RatioInterval> interval) {
        if (interval.isEmpty()) {
            return TOO_FEW_RUNS;
        }
        return interval.get().includesOne() ? WITHIN_NOISE : DIFFERENT;
    }

    /** The interval of the ratio of two samples with positive values; empty if there are too few of them. */
    public static Optional<RatioInterval> interval(long[] ones, long[] others) {
        boolean enough = Math.min(ones.length, others.length) >= FEWEST_RUNS;
        return enough ? Optional.of(RatioInterval.of(ones, others)) : Optional.empty();
    }
}
