package loomlessons.lesson;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Seconds as people read them. */
public final class Seconds {

    private Seconds() {}

    /** A duration that was asked for, in seconds without needless digits: {@code 3}, {@code 0.2}. */
    public static String asked(Duration duration) {
        return exact(duration.toNanos()).stripTrailingZeros().toPlainString();
    }

    /** A duration that was measured, in seconds to the millisecond: {@code 0.203}. */
    public static String measured(Duration duration) {
        return measured(duration.toNanos());
    }

    /** Nanoseconds that were measured, in seconds to the millisecond: {@code 0.203}. */
    public static String measured(long nanos) {
        return exact(nanos).setScale(3, RoundingMode.HALF_UP).toPlainString();
    }

    private static BigDecimal exact(long nanos) {
        return BigDecimal.valueOf(nanos, 9);
    }
}
