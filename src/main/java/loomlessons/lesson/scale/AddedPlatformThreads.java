package loomlessons.lesson.scale;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Counts how many platform threads the JVM has more at its peak than it had before; one count at a time. Where others come
 * or go meanwhile, it may be off by as many.
 */
public final class AddedPlatformThreads {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final int before;

    private AddedPlatformThreads() {
        THREADS.resetPeakThreadCount();
        before = THREADS.getThreadCount();
    }

    /** Starts to count. */
    public static AddedPlatformThreads fromNowOn() {
        return new AddedPlatformThreads();
    }

    /** The most so far. The JVM keeps its peak as threads start ({@link ThreadMXBean}): none is too short to be seen. */
    public int most() {
        // One from before that has ended since must not hide one that came.
        int others = Math.min(before, THREADS.getThreadCount());
        return THREADS.getPeakThreadCount() - others;
    }
}
