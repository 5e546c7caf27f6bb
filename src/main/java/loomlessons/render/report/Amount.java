package loomlessons.render.report;

import loomlessons.render.format.Quantity;

/** Amounts of the documents as people read them. */
final class Amount {

    private static final double NANOS_PER_MILLI = 1e6;

    private Amount() {}

    /** Milliseconds as {@code 3.01 s}. */
    static String time(Number millis) {
        return Quantity.time(nanos(millis));
    }

    static long nanos(Number millis) {
        return Math.round(millis.doubleValue() * NANOS_PER_MILLI);
    }
}
