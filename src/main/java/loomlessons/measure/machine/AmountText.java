package loomlessons.measure.machine;

import java.nio.file.Path;
import loomlessons.measure.machine.Limit.Amount;

/** Reads amounts as Linux writes them: a number, or a word for no limit. */
final class AmountText {

    // What version 1 of the cgroup interface shows for no memory limit is this or, rounded down to pages, a little
    // less.
    private static final long AS_GOOD_AS_UNLIMITED = Long.MAX_VALUE - (1L << 20);

    private AmountText() {}

    /** The amount in a file, unknown where there is no such file. */
    static Amount read(Path file) {
        return ProcFile.read(file).map(AmountText::parse).orElseGet(Amount.Unknown::new);
    }

    static Amount parse(String text) {
        if (text.equals("max") || text.equals("unlimited")) {
            return new Amount.Unlimited();
        }
        if (!text.matches("\\d{1,19}")) {
            return new Amount.Unknown();
        }
        long value = Long.parseUnsignedLong(text);
        return value < 0 || value > AS_GOOD_AS_UNLIMITED ? new Amount.Unlimited() : new Amount.Of(value);
    }
}
