package loomlessons.compare.child;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import loomlessons.compare.Load;
import loomlessons.compare.Load.Arrival.AllAtOnce;
import loomlessons.compare.Load.Arrival.AtRate;

/** Rounds of tasks until the JVM's compilers are idle, or until the time for that is up. */
final class WarmUp {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration SHORTEST = Duration.ofMillis(250);
    private static final int MOST_TASKS = 200;
    private static final int QUIET_ROUNDS = 2;

    private final UserTask task;
    private final Load load;

    /** A warm-up for that load; all its tasks start at once. */
    WarmUp(UserTask task, Load load) {
        this.task = task;
        this.load = load;
    }

    /** Runs at least one round; returns the nanoseconds that this took. */
    long run(Runner runner) throws InterruptedException, ExecutionException {
        CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
        Supplier<Long> compiledMillis = () -> compilers == null ? 0 : compilers.getTotalCompilationTime();
        Load small = new Load(tasksPerRound(), new AllAtOnce());
        long start = System.nanoTime();
        long compiled = -1;
        int quiet = 0;
        do {
            runner.runAll(new Round(task, small));
            long now = compiledMillis.get();
            quiet = now == compiled ? quiet + 1 : 0;
            compiled = now;
        } while (!isOver(System.nanoTime() - start, quiet));
        return System.nanoTime() - start;
    }

    /** What the tasks call may refuse more at once than the rate asks for. */
    private int tasksPerRound() {
        int most = switch (load.arrival()) {
            case AllAtOnce() -> MOST_TASKS;
            case AtRate(double tasksPerSecond) ->
                (int) Math.clamp(tasksPerSecond * SHORTEST.toMillis() / 1_000, 1, MOST_TASKS);
        };
        return Math.min(load.tasks(), most);
    }

    private static boolean isOver(long nanos, int quietRounds) {
        return nanos >= LONGEST.toNanos() || (nanos >= SHORTEST.toNanos() && quietRounds >= QUIET_ROUNDS);
    }
}
