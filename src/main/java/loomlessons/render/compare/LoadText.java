package loomlessons.render.compare;

import java.math.BigDecimal;
import loomlessons.compare.Load;
import loomlessons.lesson.Counted;

/** How many tasks there are, and how they come, in words. */
final class LoadText {

    private LoadText() {}

    /** The load as {@code 1,000 tasks at once}, or {@code 1,000 tasks at 500/s}. */
    static String of(Load load) {
        String tasks = Counted.of(load.tasks(), "task");
        return switch (load.arrival()) {
            case Load.Arrival.AllAtOnce() -> tasks + " at once";
            case Load.Arrival.AtRate rate -> tasks + " at " + rate(rate);
        };
    }

    /** The rate as {@code 500/s}. */
    static String rate(Load.Arrival.AtRate rate) {
        return number(rate) + "/s";
    }

    /** The rate without zeros at its end: {@code 0.5}. */
    static String number(Load.Arrival.AtRate rate) {
        return BigDecimal.valueOf(rate.tasksPerSecond()).stripTrailingZeros().toPlainString();
    }
}
