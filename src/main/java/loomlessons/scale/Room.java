package loomlessons.scale;

import java.util.Locale;
import java.util.Optional;

/** Whether the machine has room for a load: threads of the operating system, and memory. */
record Room(Optional<Ceiling> ceiling, long freeMemory, boolean toTheWall) {

    private static final double BYTES_PER_GIBIBYTE = 1L << 30;

    // What the runtimes themselves take, and what lies outside a JVM's heap.
    private static final long BASE_BYTES = 100 << 20;

    /** Why the load isn't tried; empty if there is room for it. */
    Optional<String> reasonAgainst(Subject subject, Load load, long heapBytes) {
        Optional<String> threads = subject.takesPlatformThreads() ? threads(load.sleepers()) : Optional.empty();
        return threads.or(() -> memory(subject, load, heapBytes));
    }

    private Optional<String> threads(int sleepers) {
        boolean isSafe = toTheWall || ceiling.isEmpty() || ceiling.get().leavesRoomAt(sleepers);
        return isSafe
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "beyond 90 %% of the ceiling of about %,d threads, set by %s; --to-the-wall tries it",
                        ceiling.get().platformThreads(),
                        ceiling.get().limitsInWords()));
    }

    private Optional<String> memory(Subject subject, Load load, long heapBytes) {
        long needed = BASE_BYTES
                + switch (subject) {
                    case Subject.OfLane of -> heapBytes;
                    case Subject.OfPeer of -> (long) load.sleepers() * of.peer().bytesPerSleeper();
                };
        return needed <= freeMemory / 2
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "it needs %.1f GiB, and half of the free memory is %.1f GiB",
                        needed / BYTES_PER_GIBIBYTE,
                        freeMemory / (2 * BYTES_PER_GIBIBYTE)));
    }
}
