package loomlessons.render.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import loomlessons.measure.machine.ByteSize;

/** Measured amounts for people, with three digits. */
public final class Quantity {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private Quantity() {}

    /** Nanoseconds as {@code 0.26 ms}, {@code 556 ms} or {@code 1.39 s}. */
    public static String time(long nanos) {
        return nanos < NANOS_PER_SECOND
                ? threeDigits(nanos / NANOS_PER_MILLI) + " ms"
                : threeDigits(nanos / NANOS_PER_SECOND) + " s";
    }

    /** Milliseconds as {@code 3.01 s}. */
    public static String millis(Number millis) {
        return time(Millis.toNanos(millis));
    }

    /** A median in nanoseconds with its range, in one unit: {@code 556 (523–660) ms}. */
    public static String time(long nanos, long min, long max) {
        boolean inSeconds = nanos >= NANOS_PER_SECOND;
        double unit = inSeconds ? NANOS_PER_SECOND : NANOS_PER_MILLI;
        return "%s (%s–%s) %s"
                .formatted(
                        threeDigits(nanos / unit),
                        threeDigits(min / unit),
                        threeDigits(max / unit),
                        inSeconds ? "s" : "ms");
    }

    /** Bytes as {@code 716 B}, {@code 37.2 KiB} or {@code 1.06 GiB}. */
    public static String bytes(long bytes) {
        return ByteSize.inWords(bytes);
    }

    /** A number of sleepers as people type it: {@code 10k}, {@code 1M}, {@code 1500}. */
    public static String sleepers(int number) {
        if (number % 1_000_000 == 0) {
            return number / 1_000_000 + "M";
        }
        return number % 1_000 == 0 ? number / 1_000 + "k" : Integer.toString(number);
    }

    /** A whole number in groups of three digits. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A ratio, or another number without a unit: {@code 0.94}, {@code 33.1}, {@code 1,260}. */
    public static String threeDigits(double number) {
        double rounded = new BigDecimal(number).round(THREE_DIGITS).doubleValue();
        int decimals = rounded < 10 ? 2 : rounded < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }
}
