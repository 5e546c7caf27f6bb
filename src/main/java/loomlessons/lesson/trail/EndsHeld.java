package loomlessons.lesson.trail;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds each task that has slept at its end until the lane's main waits for it. Tasks that sleep equally long end
 * together, so without that, a main that joins only one of them would go on after all of them by luck. A task that
 * computes isn't held: it would give up its carrier before its end.
 */
public final class EndsHeld {

    // Even on a busy machine, main has reached its join by then.
    private static final long PATIENCE_NANOS = Duration.ofMillis(500).toNanos();
    // How long a task lets others end before it, for which main waits first.
    private static final long TURN_NANOS = Duration.ofSeconds(1).toNanos();
    // Whatever main does, the lane must go on.
    private static final long LONGEST_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long POLL_NANOS = 300_000;
    // Of a thousand tasks, only the first and the last ones are held: each takes a moment. Virtual threads don't begin
    // in the order in which they are started.
    private static final int FIRST_ONES = 4;
    private static final int LAST_ONES = 8;

    private final Thread main;
    private final List<Thread> tasks = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    public EndsHeld(Thread main) {
        this.main = main;
    }

    /** The calling thread goes to sleep in a task. */
    public void taskSleeps() {
        Thread task = Thread.currentThread();
        if (!task.equals(main) && !tasks.contains(task)) {
            tasks.add(task);
        }
    }

    /** The calling thread has done its task: returns when main waits for its end, has ended itself, or takes too long. */
    public void taskEnds() {
        Thread task = Thread.currentThread();
        int number = tasks.indexOf(task);
        boolean isHeld = number >= 0 && (number < FIRST_ONES || number >= tasks.size() - LAST_ONES);
        if (isHeld && !over && !task.isInterrupted()) {
            awaitMain(new Awaited(main, task));
        }
    }

    /** Main goes on without waiting for anybody any more. */
    public void mainEnds() {
        over = true;
    }

    private void awaitMain(Awaited task) {
        long since = System.nanoTime();
        while (!over && !Thread.currentThread().isInterrupted() && !task.mayEnd(System.nanoTime() - since)) {
            long held = System.nanoTime() - since;
            if (held > LONGEST_NANOS || (held > PATIENCE_NANOS && !WaitDetector.mayBeWaiting(main))) {
                over = true;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /**
     * A task that main may wait for.
     *
     * @param joining waits for it like main; the task itself, if that is a platform thread
     */
    private record Awaited(Thread main, Thread task, Thread joining) {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        Awaited(Thread main, Thread task) {
            this(main, task, task.isVirtual() ? Thread.ofVirtual().start(() -> join(task)) : task);
        }

        /** If main joins one thread after the other, this is the one; a scope waits for all. */
        boolean mayEnd(long heldNanos) {
            Optional<Wait> wait = WaitDetector.mayBeWaiting(main) ? Wait.of(main.getStackTrace()) : Optional.empty();
            return wait.filter(found -> !found.equals(Wait.FOR_THREAD) || heldNanos > TURN_NANOS || isJoined())
                    .isPresent();
        }

        private boolean isJoined() {
            return isMonitorAwaited() || (task.isVirtual() && isLatchAwaited());
        }

        /** Who joins a platform thread waits in its monitor; since JDK 27 who joins a virtual thread does so as well. */
        private boolean isMonitorAwaited() {
            return Optional.ofNullable(THREADS.getThreadInfo(main.threadId()))
                    .map(ThreadInfo::getLockInfo)
                    .map(LockInfo::getIdentityHashCode)
                    .filter(hash -> hash == System.identityHashCode(task))
                    .isPresent();
        }

        /** Before JDK 27, who joins a virtual thread waits for a latch of its own, which only others that join it know. */
        private boolean isLatchAwaited() {
            Object latch = LockSupport.getBlocker(joining);
            return latch != null && latch.equals(LockSupport.getBlocker(main));
        }

        private static void join(Thread task) {
            try {
                task.join();
            } catch (InterruptedException nobodyDoesThat) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
