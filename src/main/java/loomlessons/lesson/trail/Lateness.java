package loomlessons.lesson.trail;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * How long this machine kept threads from running that had something to do. A thread measures it that often parks for a
 * short time: it notes by how much it woke too late, and how long a watched thread got no processor. Any thread may read
 * it.
 */
public final class Lateness {

    // Timers and CPU times have coarse steps.
    private static final long UNNOTICED_NANOS = 1_000_000;
    private static final long NOT_PARKED = Long.MAX_VALUE;

    private final AtomicLong measuredNanos = new AtomicLong();
    private volatile long dueNanos = NOT_PARKED;

    /** In nanoseconds; if a wake-up is overdue at the moment, that counts already. */
    public long nanos() {
        return measuredNanos.get() + overdue(dueNanos);
    }

    /** Adds by how much a thread of the app woke later than it should, by {@link System#nanoTime}. */
    public void wokeAfter(long dueNanos) {
        measuredNanos.addAndGet(overdue(dueNanos));
    }

    /** Parks the calling thread for that time, and measures meanwhile; always called by the same thread. */
    public void parkAndMeasure(WatchedThread watched, long nanos) {
        dueNanos = System.nanoTime() + nanos;
        LockSupport.parkNanos(nanos);
        long late = overdue(dueNanos);
        dueNanos = NOT_PARKED;
        measuredNanos.addAndGet(Math.max(late, watched.starvedNanos() - UNNOTICED_NANOS));
    }

    private static long overdue(long dueNanos) {
        return dueNanos == NOT_PARKED ? 0 : Math.max(0, System.nanoTime() - dueNanos - UNNOTICED_NANOS);
    }

    /** A thread of which is measured how long it could run and got no processor. Not safe for use by several threads at once. */
    public static final class WatchedThread {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        // While some threads of a machine wait, a certain one has to do so only at times.
        private static final int OTHERS_TAKE_TURNS = 2;

        private final Thread thread;
        private final RunDelay delay = RunDelay.ofCurrentThread();
        private final RunDelay ofOthers = RunDelay.ofAnyThread();
        private Running last;
        private long lastDelay;
        private long lastOfOthers;

        private WatchedThread(Thread thread) {
            this.thread = thread;
            this.last = Running.of(thread);
            this.lastDelay = delay.nanos();
            this.lastOfOthers = ofOthers.nanos();
        }

        /** The calling platform thread. */
        public static WatchedThread current() {
            return new WatchedThread(Thread.currentThread());
        }

        /** Since the last call, in nanoseconds: as the JVM sees it, as the kernel counts it, or as it may be for other threads. */
        long starvedNanos() {
            Running now = Running.of(thread);
            long delayNanos = delay.nanos();
            long ofOthersNanos = ofOthers.nanos();
            long counted = Math.max(delayNanos - lastDelay, (ofOthersNanos - lastOfOthers) / OTHERS_TAKE_TURNS);
            long seen = now.starvedSince(last);
            last = now;
            lastDelay = delayNanos;
            lastOfOthers = ofOthersNanos;
            return Math.max(seen, counted);
        }

        /**
         * What a thread did until now.
         *
         * @param waits how often it has waited or was blocked so far; negative if it isn't runnable
         */
        private record Running(long atNanos, long cpuNanos, long waits) {

            static Running of(Thread thread) {
                ThreadInfo info = THREADS.getThreadInfo(thread.threadId());
                boolean isRunnable = info != null && info.getThreadState() == Thread.State.RUNNABLE;
                return new Running(
                        System.nanoTime(),
                        THREADS.getThreadCpuTime(thread.threadId()),
                        isRunnable ? info.getWaitedCount() + info.getBlockedCount() : -1);
            }

            /** Zero if it has waited for something else meanwhile. */
            long starvedSince(Running earlier) {
                boolean hasOnlyRun = waits >= 0 && waits == earlier.waits;
                return hasOnlyRun ? atNanos - earlier.atNanos - (cpuNanos - earlier.cpuNanos) : 0;
            }
        }
    }
}
