package loomlessons.compare.child;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import loomlessons.compare.Load;
import loomlessons.compare.Watched.TaskMemory;
import loomlessons.measure.machine.ThreadCounts;

/**
 * A round in the middle of which garbage is collected, to see what the tasks in flight take: live objects, stacks of
 * platform threads, and the kernel's part of these.
 */
final class MemoryRound extends Round {

    /** With fewer tasks, what the JVM itself allocates counts more than they do. */
    static final int FEWEST_IN_FLIGHT = 20;

    private static final double NEARLY_ALL = 0.9;
    private static final double MOST_OF_THEM = 0.8;
    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(1).toNanos();

    /**
     * Memory in use at one moment, in bytes.
     *
     * @param live objects on the heap, after a collection
     * @param stacks memory of platform threads in user space; empty if the JVM doesn't tell
     * @param platformThreads how many there are
     */
    private record Use(long live, OptionalLong stacks, int platformThreads) {

        static Use afterCollection() {
            System.gc();
            return new Use(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    NativeMemory.ofThreads(),
                    ManagementFactory.getThreadMXBean().getThreadCount());
        }

        Optional<TaskMemory> since(Use before, int inFlight) {
            if (stacks.isEmpty() || before.stacks.isEmpty()) {
                return Optional.empty();
            }
            long kernel =
                    ThreadCounts.kernelStackBytes(Path.of("/")).orElse(0) * (platformThreads - before.platformThreads);
            long growth = live - before.live + stacks.getAsLong() - before.stacks.getAsLong() + kernel;
            // What the rounds before have left may hide what this one takes.
            return growth <= 0 ? Optional.empty() : Optional.of(new TaskMemory(growth / inFlight, inFlight));
        }
    }

    private final AtomicInteger inFlight = new AtomicInteger();
    private final int enough;

    /**
     * A round that is measured as soon as enough tasks are in flight.
     *
     * @param expected how many were in flight in other rounds
     */
    MemoryRound(UserTask task, Load load, int expected) {
        super(task, load);
        this.enough = Math.max(FEWEST_IN_FLIGHT, (int) (NEARLY_ALL * Math.min(expected, load.tasks())));
    }

    @Override
    public Runnable task(int number) {
        Runnable task = super.task(number);
        return () -> {
            inFlight.incrementAndGet();
            task.run();
            inFlight.decrementAndGet();
        };
    }

    /** Runs all tasks; empty if never enough of them were in flight to measure. */
    Optional<TaskMemory> measure(RunnerSource runners) throws InterruptedException, ExecutionException {
        Use before = Use.afterCollection();
        Watch watch = new Watch(before);
        Thread thread = Thread.ofPlatform().name("memory watch").daemon().start(watch);
        try (Runner runner = runners.open()) {
            start();
            runner.runAll(this);
        } finally {
            thread.interrupt();
            thread.join();
        }
        return watch.found;
    }

    /** Opens a runner: a pool's threads are part of what its tasks take. */
    @FunctionalInterface
    interface RunnerSource {

        Runner open();
    }

    private final class Watch implements Runnable {

        private final Use before;
        private volatile Optional<TaskMemory> found = Optional.empty();

        private Watch(Use before) {
            this.before = before;
        }

        @Override
        public void run() {
            while (!Thread.currentThread().isInterrupted()) {
                int now = inFlight.get();
                if (now >= enough) {
                    Use then = Use.afterCollection();
                    // Tasks that have ended meanwhile have taken their stacks with them.
                    found = inFlight.get() >= MOST_OF_THEM * now ? then.since(before, now) : Optional.empty();
                    return;
                }
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
        }
    }
}
