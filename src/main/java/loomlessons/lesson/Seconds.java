package loomlessons.lesson;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Formats seconds for people. */
public final class Seconds {

    private Seconds() {}

    /** A requested duration in seconds, without trailing zeros: {@code 3}, {@code 0.2}. */
    public static String asked(Duration duration) {
        return exact(duration.toNanos()).stripTrailingZeros().toPlainString();
    }

    /** A measured duration in seconds, with milliseconds: {@code 0.203}. */
    public static String measured(Duration duration) {
        return measured(duration.toNanos());
    }

    /** Measured nanoseconds in seconds, with milliseconds: {@code 0.203}. */
    public static String measured(long nanos) {
        return exact(nanos).setScale(3, RoundingMode.HALF_UP).toPlainString();
    }

    private static BigDecimal exact(long nanos) {
        return BigDecimal.valueOf(nanos, 9);
    }
}
