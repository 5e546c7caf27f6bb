package loomlessons.cli.run;

import java.util.Locale;

/** The formats in which a run can be told. */
public enum Format {
    TEXT,
    MARKDOWN,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
