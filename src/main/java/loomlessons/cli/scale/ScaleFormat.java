package loomlessons.cli.scale;

import java.util.Locale;

/** The formats in which a sweep can be told. */
enum ScaleFormat {
    TEXT,
    MARKDOWN,
    CSV,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
