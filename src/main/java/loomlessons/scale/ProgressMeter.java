package loomlessons.scale;

import java.time.Duration;
import java.util.List;

/** Reckons how long the rest of a sweep will take, from how long its probes were expected to take and did. */
final class ProgressMeter {

    private static final Duration START_AND_WARM_UP = Duration.ofMillis(1_500);
    private static final Duration PER_SLEEPER = Duration.ofNanos(1_000);
    private static final Duration PER_PLATFORM_THREAD = Duration.ofNanos(150_000);

    private final int total;
    private final long expectedNanosInAll;
    private final long startNanos = System.nanoTime();
    private int done;
    private long expectedNanosDone;

    ProgressMeter(List<SweepCell> cells, int runs) {
        List<SweepCell> open = cells.stream().filter(SweepCell::isOpen).toList();
        total = open.size() * runs;
        expectedNanosInAll =
                open.stream().mapToLong(ProgressMeter::expectedNanos).sum() * runs;
    }

    Progress before(SweepCell cell) {
        double pace = done == 0 ? 1 : (double) (System.nanoTime() - startNanos) / expectedNanosDone;
        long left = Math.round((expectedNanosInAll - expectedNanosDone) * pace);
        return new Progress(done, total, Duration.ofNanos(left), cell.label());
    }

    void after(SweepCell cell) {
        done++;
        expectedNanosDone += expectedNanos(cell);
    }

    private static long expectedNanos(SweepCell cell) {
        ProbeCommand command = cell.command();
        Duration perSleeper = command.subject().takesPlatformThreads() ? PER_PLATFORM_THREAD : PER_SLEEPER;
        return command.load()
                .sleep()
                .plus(START_AND_WARM_UP)
                .plus(perSleeper.multipliedBy(command.load().sleepers()))
                .toNanos();
    }
}
