package loomlessons.compare.runner;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import loomlessons.compare.ComparePlan;
import loomlessons.measure.runner.Progress;

/** Estimates how long the rest of a comparison will take, from the runs that were made. */
final class RunMeter {

    private static final Duration EXPECTED_RUN = Duration.ofSeconds(2);
    /** The trial, and the watched run, which takes about as long as three others. */
    private static final int OTHER_RUNS = 2;

    private final ComparePlan plan;
    private final List<SubjectCell> cells;
    private final Consumer<Progress> bar;
    private final long startNanos = System.nanoTime();
    private int begun;

    RunMeter(ComparePlan plan, List<SubjectCell> cells, Consumer<Progress> bar) {
        this.plan = plan;
        this.cells = cells;
        this.bar = bar;
    }

    /** Another run begins. */
    void before(String what) {
        int left = left();
        long perRun = begun == 0 ? EXPECTED_RUN.toNanos() : (System.nanoTime() - startNanos) / begun;
        bar.accept(new Progress(begun, begun + left, Duration.ofNanos(perRun * left), what));
        begun++;
    }

    /** Subjects that were given up don't count any more. */
    private int left() {
        int timed = cells.stream()
                .filter(SubjectCell::isOpen)
                .mapToInt(cell -> plan.runs() - cell.runsMade())
                .sum();
        int made = cells.stream().mapToInt(SubjectCell::runsMade).sum();
        return timed + OTHER_RUNS - (begun - made);
    }
}
