package loomlessons.measure.machine;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import loomlessons.measure.machine.Limit.Amount;

/**
 * How many platform threads a machine is expected to bear.
 *
 * @param platformThreads beside those that it runs already
 * @param limits those that bind there, the tightest first
 */
public record Ceiling(long platformThreads, List<Limit> limits) {

    /** Limits this close together can't be distinguished by where a probe ends. */
    private static final double CLOSE = 1.1;

    private static final double SAFE_PART = 0.9;

    // Below that part of the ceiling, what was predicted can't be what has bound.
    private static final double NEAR = 0.8;

    /** Predicts it from the limits; nothing where none of them bounds threads. */
    public static Optional<Ceiling> predict(List<Limit> limits) {
        List<Limit> bounding = limits.stream()
                .filter(limit -> limit.platformThreads().isPresent())
                .sorted(Comparator.comparingLong(
                        limit -> limit.platformThreads().getAsLong()))
                .toList();
        return bounding.stream().findFirst().map(tightest -> {
            long threads = tightest.platformThreads().getAsLong();
            return new Ceiling(
                    threads,
                    bounding.stream().filter(limit -> isClose(limit, threads)).toList());
        });
    }

    /** Whether so many sleepers leave the machine a tenth of its threads. */
    public boolean isSafe(int sleepers) {
        return sleepers <= platformThreads * SAFE_PART;
    }

    /** What is known of the limit that was met when the machine refused another thread. */
    public String describeRefusal(int reached) {
        return reached >= platformThreads * NEAR
                ? "; the limit: " + describeLimits()
                : String.format(Locale.ROOT, ", although the known limits allow %,d", platformThreads);
    }

    /** The limits that bind, with their amounts: {@code pid_max (32,768) and max_map_count (65,530)}. */
    public String describeLimits() {
        return limits.stream().map(Ceiling::describe).collect(Collectors.joining(" and "));
    }

    private static boolean isClose(Limit limit, long threads) {
        return limit.platformThreads().getAsLong() <= threads * CLOSE;
    }

    private static String describe(Limit limit) {
        return limit.amount() instanceof Amount.Of of
                ? String.format(Locale.ROOT, "%s (%,d)", limit.kind().label(), of.value())
                : limit.kind().label();
    }
}
