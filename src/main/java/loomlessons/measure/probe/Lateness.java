package loomlessons.measure.probe;

import java.util.stream.LongStream;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Metrics;
import org.HdrHistogram.Histogram;

/** How much longer than intended tasks took, as a distribution. */
public final class Lateness {

    private static final int SIGNIFICANT_DIGITS = 3;

    private Lateness() {}

    /** The percentiles of that many nanoseconds; a task that was early counts as punctual. */
    public static Metrics of(LongStream lateNanos) {
        Histogram histogram = new Histogram(SIGNIFICANT_DIGITS);
        lateNanos.forEach(nanos -> histogram.recordValue(Math.max(0, nanos)));
        return Metrics.of(Metric.LATE_P50, histogram.getValueAtPercentile(50))
                .with(Metric.LATE_P90, histogram.getValueAtPercentile(90))
                .with(Metric.LATE_P99, histogram.getValueAtPercentile(99))
                .with(Metric.LATE_MAX, histogram.getMaxValue());
    }
}
