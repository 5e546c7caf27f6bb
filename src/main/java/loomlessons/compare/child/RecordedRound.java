package loomlessons.compare.child;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import loomlessons.compare.Load;
import loomlessons.flight.TaskSpan;
import loomlessons.jvm.Deadline;
import loomlessons.lesson.trail.RunDelay;

/** A round that also puts each task into a flight recording; timed rounds are plain ones. */
final class RecordedRound extends Round {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration LONGEST_ALONE = Duration.ofMillis(400);

    private final String phase;

    /**
     * A round that is recorded under a name.
     *
     * @param phase the name
     */
    RecordedRound(UserTask task, Load load, String phase) {
        super(task, load);
        this.phase = phase;
    }

    @Override
    public Runnable task(int number) {
        Runnable task = super.task(number);
        return () -> {
            TaskSpan span = TaskSpan.begun(phase, number);
            long cpu = cpuNanos();
            task.run();
            long cpuUsed = cpuNanos() - cpu;
            span.ended();
            span.record(cpuUsed, 0);
        };
    }

    /** Runs tasks one after another on the calling thread, at least one, for at most 0.4 s. */
    void runAlone() {
        RunDelay delay = RunDelay.ofCurrentThread();
        Deadline deadline = Deadline.in(LONGEST_ALONE);
        int number = 0;
        do {
            long delayBefore = delay.nanos();
            TaskSpan span = TaskSpan.begun(phase, number);
            long cpu = cpuNanos();
            super.task(number).run();
            long cpuUsed = cpuNanos() - cpu;
            span.ended();
            span.record(cpuUsed, delay.nanos() - delayBefore);
            number++;
        } while (number < tasks() && !deadline.isOver());
    }

    /** The JDK doesn't count the CPU time of a virtual thread (API doc of {@link ThreadMXBean}). */
    private static long cpuNanos() {
        return Thread.currentThread().isVirtual() ? 0 : THREADS.getCurrentThreadCpuTime();
    }
}
