package loomlessons.render.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Metrics;

/** How metrics are named and written in files: times in milliseconds, sizes in bytes. */
public final class MetricExport {

    private MetricExport() {}

    /** The name of a metric, with its unit: {@code overshootMillis}. */
    public static String name(Metric metric) {
        return switch (metric.unit()) {
            case NANOSECONDS -> metric.key() + "Millis";
            case BYTES -> metric == Metric.BYTES_PER_SLEEPER ? metric.key() : metric.key() + "Bytes";
            case COUNT -> metric.key();
        };
    }

    /** The value of a metric for JSON; null if there is none. */
    public static Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    public static Number value(Metric metric, long value) {
        return switch (metric.unit()) {
            case NANOSECONDS -> Millis.of(value);
            case BYTES, COUNT -> value;
        };
    }

    /** All metrics of a run, by name. */
    public static Map<String, Number> of(Metrics measured) {
        Map<String, Number> metrics = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) {
            OptionalLong value = measured.value(metric);
            if (value.isPresent()) {
                metrics.put(name(metric), value(metric, value.getAsLong()));
            }
        }
        return metrics;
    }
}
