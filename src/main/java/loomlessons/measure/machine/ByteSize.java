package loomlessons.measure.machine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Sizes of memory for people, with three digits. */
public final class ByteSize {

    private static final int KIBI = 1 << 10;
    private static final int MOST = 1000;
    private static final MathContext THREE_DIGITS = new MathContext(3);
    private static final String[] SMALLER_UNITS = {"B", "KiB", "MiB"};

    private ByteSize() {}

    /** Bytes as {@code 716 B}, {@code 37.2 KiB} or {@code 1.06 GiB}. */
    public static String inWords(long bytes) {
        double amount = bytes;
        for (String unit : SMALLER_UNITS) {
            if (amount < MOST) {
                return withUnit(amount, unit);
            }
            amount /= KIBI;
        }
        return withUnit(amount, "GiB");
    }

    private static String withUnit(double amount, String unit) {
        double rounded = new BigDecimal(amount).round(THREE_DIGITS).doubleValue();
        int decimals = unit.equals("B") || rounded >= 100 ? 0 : rounded < 10 ? 2 : 1;
        return String.format(Locale.ROOT, "%,." + decimals + "f %s", amount, unit);
    }
}
