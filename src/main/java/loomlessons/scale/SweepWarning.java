package loomlessons.scale;

import java.util.Locale;

/** Something that makes a result of a sweep less certain than it looks. */
public record SweepWarning(Kind kind, String text) {

    /** What it is about. */
    public enum Kind {
        /** Other programs used the processors. */
        BUSY,
        /** Too few runs to distinguish a difference from noise. */
        TOO_FEW_RUNS,
        /** The wall clock and the JVM's clock went apart. */
        CLOCK_JUMP,
        /** Not all sleepers were asleep at once. */
        NOT_ALL_ASLEEP,
        /** A garbage collection ran in a warm probe. */
        COLLECTION;

        /** The name that exports use: {@code not-all-asleep}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
