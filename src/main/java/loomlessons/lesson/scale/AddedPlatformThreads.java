package loomlessons.lesson.scale;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Counts how many platform threads the JVM has added at its peak. Only one count at a time; threads of others that start
 * or end meanwhile are counted too.
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

    /** The most so far. The JVM updates its peak when a thread starts, so short threads count as well. */
    public int most() {
        // An old thread that has ended must not hide a new one.
        int others = Math.min(before, THREADS.getThreadCount());
        return THREADS.getPeakThreadCount() - others;
    }
}
