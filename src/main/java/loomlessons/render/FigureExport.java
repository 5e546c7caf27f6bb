package loomlessons.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import loomlessons.scale.Figure;
import loomlessons.scale.RunResult;

/** How figures are named and told in files: times in milliseconds, sizes in bytes. */
public final class FigureExport {

    private FigureExport() {}

    /** The name of a figure, with its unit: {@code overshootMillis}. */
    static String name(Figure figure) {
        return switch (figure.unit()) {
            case NANOSECONDS -> figure.key() + "Millis";
            case BYTES -> figure.key().endsWith("Sleeper") ? figure.key() : figure.key() + "Bytes";
            case COUNT -> figure.key();
        };
    }

    /** A figure as JSON has it: null where there is none. */
    static Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    static Number value(Figure figure, long value) {
        return switch (figure.unit()) {
            case NANOSECONDS -> Millis.of(value);
            case BYTES, COUNT -> value;
        };
    }

    /** All figures of a run, by name. */
    public static Map<String, Number> of(RunResult run) {
        Map<String, Number> figures = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            OptionalLong value = run.figure(figure);
            if (value.isPresent()) {
                figures.put(name(figure), value(figure, value.getAsLong()));
            }
        }
        return figures;
    }
}
