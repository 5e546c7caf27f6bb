package loomlessons.render.format;

import java.time.Duration;

/** Times for programs: milliseconds to the microsecond. */
public final class Millis {

    private Millis() {}

    public static double of(Duration duration) {
        return of(duration.toNanos());
    }

    /** Nanoseconds, from the milliseconds in JSON. */
    public static long toNanos(Number millis) {
        return Math.round(millis.doubleValue() * 1e6);
    }

    public static double of(long nanos) {
        return Math.round(nanos / 1_000.0) / 1_000.0;
    }
}
