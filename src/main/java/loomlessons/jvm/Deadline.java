package loomlessons.jvm;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The moment by which some work must be done. */
public final class Deadline {

    // Times of System.nanoTime may be compared only by their difference, up to 292 years (see its API doc).
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final LongSupplier nanoTime;
    private final long nanos;

    private Deadline(Duration time, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.nanos = nanoTime.getAsLong() + (time.compareTo(LONGEST) < 0 ? time : LONGEST).toNanos();
    }

    /** The moment after that time, on the clock of {@link System#nanoTime}. */
    public static Deadline in(Duration time) {
        return new Deadline(time, System::nanoTime);
    }

    /** The same on a clock that counts nanoseconds. */
    static Deadline in(Duration time, LongSupplier nanoTime) {
        return new Deadline(time, nanoTime);
    }

    public boolean isOver() {
        return leftNanos() <= 0;
    }

    /** The time that is left; zero if the deadline is over. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, leftNanos()));
    }

    private long leftNanos() {
        return nanos - nanoTime.getAsLong();
    }
}
