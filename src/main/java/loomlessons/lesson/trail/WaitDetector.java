package loomlessons.lesson.trail;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds threads that wait, so that the code of a lane needn't record it. Not safe for use by several threads at once. */
public final class WaitDetector {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long UNKNOWN = -1;

    private final Map<Thread, Wait> reported = new HashMap<>();
    private final Map<Thread, Long> waitsSeen = new HashMap<>();

    /** Whether the thread may wait; a quick check that doesn't stop it. */
    public static boolean mayBeWaiting(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, BLOCKED, TERMINATED -> false;
        };
    }

    /** The thread has just recorded something, so what it waited for is over. */
    public void hasMovedOn(Thread thread) {
        reported.remove(thread);
        waitsSeen.remove(thread);
    }

    /** What the thread waits in, unless that was reported before. */
    public Optional<Wait> newWait(Thread thread) {
        long waits = waits(thread);
        if (waits != UNKNOWN && waits == waitsSeen.getOrDefault(thread, UNKNOWN)) {
            return Optional.empty();
        }
        waitsSeen.put(thread, waits);
        Optional<Wait> wait = Wait.of(thread.getStackTrace());
        return wait.filter(found -> !isReported(thread, found)).map(found -> {
            reported.put(thread, found);
            return found;
        });
    }

    /** One join after another is one wait: it lasts until all threads have ended. */
    private boolean isReported(Thread thread, Wait wait) {
        Wait last = reported.get(thread);
        return last != null && (last.equals(wait) || (last.inJoin() && wait.inJoin()));
    }

    /** How often the thread has waited so far: as long as that stays, its stack needn't be read again. */
    private static long waits(Thread thread) {
        ThreadInfo info = thread.isVirtual() ? null : THREADS.getThreadInfo(thread.threadId());
        return info == null ? UNKNOWN : info.getWaitedCount();
    }
}
