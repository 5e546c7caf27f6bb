package loomlessons.scale.sweep;

import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import loomlessons.measure.machine.Ceiling;
import loomlessons.scale.Subject;

/**
 * Whether the machine has room for a load: threads of the operating system, and memory.
 *
 * @param freeMemory tells the bytes that are free at the moment
 */
public record CapacityCheck(Optional<Ceiling> ceiling, LongSupplier freeMemory, boolean toTheWall) {

    private static final double BYTES_PER_GIBIBYTE = 1L << 30;

    // What the runtimes themselves take, and what lies outside a JVM's heap.
    private static final long BASE_BYTES = 100 << 20;

    /** Why so many threads are not tried; empty if there is room for them. */
    public Optional<String> reasonAgainstThreads(Subject subject, int sleepers) {
        boolean isSafe = !subject.takesPlatformThreads()
                || toTheWall
                || ceiling.isEmpty()
                || ceiling.get().leavesRoomAt(sleepers);
        return isSafe
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "beyond 90 %% of the ceiling of about %,d threads, set by %s; --to-the-wall tries it",
                        ceiling.get().platformThreads(),
                        ceiling.get().limitsInWords()));
    }

    /** Why so many bytes are not taken now; empty if there is room for them, and for as much again. */
    public Optional<String> reasonAgainstMemory(long bytes) {
        long needed = BASE_BYTES + bytes;
        long free = freeMemory.getAsLong();
        return needed <= free / 2
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "it needs %.1f GiB, and half of the free memory is %.1f GiB",
                        needed / BYTES_PER_GIBIBYTE,
                        free / (2 * BYTES_PER_GIBIBYTE)));
    }
}
