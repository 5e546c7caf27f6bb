package loomlessons.render;

import java.time.Duration;

/** Times for programs: milliseconds to the microsecond. */
final class Millis {

    private Millis() {}

    static double of(Duration duration) {
        return of(duration.toNanos());
    }

    static double of(long nanos) {
        return Math.round(nanos / 1_000.0) / 1_000.0;
    }
}
