package loomlessons.process;

import java.util.Locale;

/** The one locale of this app: its texts are English, and its figures are the same on every machine. */
public final class RootLocale {

    private RootLocale() {}

    /**
     * Makes it the default of this JVM, also for the compiler and other libraries. The first statement of each entry
     * point: a locale such as ar_EG formats numbers with digits of its own, which no program can read.
     */
    public static void use() {
        Locale.setDefault(Locale.ROOT);
    }
}
