package loomlessons.lesson;

import java.util.Locale;

/** One of the three ways in which a lesson is run. */
public enum Lane {
    PLATFORM,
    VIRTUAL,
    STRUCTURED;

    /** The name that people type and read: lower case, as in {@code --lane virtual}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
