package loomlessons.render.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.RunResult;

/** How figures are named and told in files: times in milliseconds, sizes in bytes. */
public final class MetricExport {

    private MetricExport() {}

    /** The name of a figure, with its unit: {@code overshootMillis}. */
    public static String name(Metric figure) {
        return switch (figure.unit()) {
            case NANOSECONDS -> figure.key() + "Millis";
            case BYTES -> figure.key().endsWith("Sleeper") ? figure.key() : figure.key() + "Bytes";
            case COUNT -> figure.key();
        };
    }

    /** A figure as JSON has it: null where there is none. */
    public static Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    public static Number value(Metric figure, long value) {
        return switch (figure.unit()) {
            case NANOSECONDS -> Millis.of(value);
            case BYTES, COUNT -> value;
        };
    }

    /** All figures of a run, by name. */
    public static Map<String, Number> of(RunResult run) {
        Map<String, Number> figures = new LinkedHashMap<>();
        for (Metric figure : Metric.values()) {
            OptionalLong value = run.metric(figure);
            if (value.isPresent()) {
                figures.put(name(figure), value(figure, value.getAsLong()));
            }
        }
        return figures;
    }
}
