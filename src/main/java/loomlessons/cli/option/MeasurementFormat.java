package loomlessons.cli.option;

import java.util.Locale;

/** How to write a measurement; people type the names in lower case. */
public enum MeasurementFormat {
    TEXT,
    MARKDOWN,
    CSV,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
