package loomlessons.scale.sweep;

import java.time.Duration;
import java.util.List;
import loomlessons.measure.runner.Progress;

/** Estimates how long the rest of a sweep will take, from the expected and the real times of its probes. */
final class ProgressMeter {

    private static final Duration START_AND_WARM_UP = Duration.ofMillis(1_500);
    private static final Duration PER_SLEEPER = Duration.ofNanos(1_000);
    private static final Duration PER_PLATFORM_THREAD = Duration.ofNanos(150_000);

    private final List<SweepCell> cells;
    private final int runs;
    private final long startNanos = System.nanoTime();

    ProgressMeter(List<SweepCell> cells, int runs) {
        this.cells = cells;
        this.runs = runs;
    }

    /** The progress before a run of that cell; cells that were given up don't count any more. */
    Progress before(SweepCell cell) {
        int done = cells.stream().mapToInt(SweepCell::runsMade).sum();
        int left = cells.stream().mapToInt(this::runsLeft).sum();
        long expectedDone = cells.stream()
                .mapToLong(each -> each.runsMade() * expectedNanos(each))
                .sum();
        long expectedLeft = cells.stream()
                .mapToLong(each -> runsLeft(each) * expectedNanos(each))
                .sum();
        double pace = done == 0 ? 1 : (double) (System.nanoTime() - startNanos) / expectedDone;
        return new Progress(done, done + left, Duration.ofNanos(Math.round(expectedLeft * pace)), cell.label());
    }

    private int runsLeft(SweepCell cell) {
        return cell.isOpen() ? runs - cell.runsMade() : 0;
    }

    private static long expectedNanos(SweepCell cell) {
        Duration perSleeper = cell.subject().takesPlatformThreads() ? PER_PLATFORM_THREAD : PER_SLEEPER;
        return cell.load()
                .sleep()
                .plus(START_AND_WARM_UP)
                .plus(perSleeper.multipliedBy(cell.load().sleepers()))
                .toNanos();
    }
}
