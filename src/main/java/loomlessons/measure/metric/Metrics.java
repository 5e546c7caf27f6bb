package loomlessons.measure.metric;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;

/** What one run of a probe has measured; immutable. */
public record Metrics(Map<Metric, Long> values) {

    /** Nothing measured yet. */
    public static final Metrics NONE = new Metrics(Map.of());

    private static final int SIGNIFICANT_DIGITS = 3;

    public Metrics {
        Map<Metric, Long> copy = new EnumMap<>(Metric.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    public static Metrics of(Metric metric, long value) {
        return NONE.with(metric, value);
    }

    /** The percentiles of how many nanoseconds late tasks were; an early task counts as punctual. */
    public static Metrics ofLateness(LongStream lateNanos) {
        Histogram histogram = new Histogram(SIGNIFICANT_DIGITS);
        lateNanos.forEach(nanos -> histogram.recordValue(Math.max(0, nanos)));
        return of(Metric.LATE_P50, histogram.getValueAtPercentile(50))
                .with(Metric.LATE_P90, histogram.getValueAtPercentile(90))
                .with(Metric.LATE_P99, histogram.getValueAtPercentile(99))
                .with(Metric.LATE_MAX, histogram.getMaxValue());
    }

    /** The value of a metric; empty if it wasn't measured. */
    public OptionalLong value(Metric metric) {
        Long value = values.get(metric);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** A copy with this value, which replaces an earlier one. */
    public Metrics with(Metric metric, long value) {
        return with(new Metrics(Map.of(metric, value)));
    }

    /** A copy with this value, if there is one. */
    public Metrics with(Metric metric, OptionalLong value) {
        return value.isPresent() ? with(metric, value.getAsLong()) : this;
    }

    /** A copy with the other values as well, which replace earlier ones. */
    public Metrics with(Metrics others) {
        Map<Metric, Long> all = new EnumMap<>(Metric.class);
        all.putAll(values);
        all.putAll(others.values);
        return new Metrics(all);
    }

    /** A copy with the larger of the earlier value and this one, if there is one. */
    public Metrics withAtLeast(Metric metric, OptionalLong value) {
        return value.isPresent()
                ? with(metric, Math.max(value.getAsLong(), value(metric).orElse(Long.MIN_VALUE)))
                : this;
    }

    /** A copy with a changed value, if it was measured. */
    public Metrics changed(Metric metric, LongUnaryOperator change) {
        OptionalLong value = value(metric);
        return value.isPresent() ? with(metric, change.applyAsLong(value.getAsLong())) : this;
    }
}
