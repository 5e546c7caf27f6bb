package loomlessons.render.compare;

import loomlessons.render.format.Quantity;

/** A task's time for people, also if it is far below a millisecond. */
public final class DurationText {

    private static final long LEAST_OF_MILLIS = 100_000;
    private static final double NANOS_PER_MICRO = 1e3;

    private DurationText() {}

    /** Nanoseconds as {@code 0.42 µs}, {@code 30.0 µs}, {@code 55.0 ms} or {@code 1.39 s}. */
    public static String of(long nanos) {
        if (nanos == 0) {
            return "0 s";
        }
        return nanos < LEAST_OF_MILLIS ? Quantity.threeDigits(nanos / NANOS_PER_MICRO) + " µs" : Quantity.time(nanos);
    }
}
