package loomlessons.exercise.check;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import loomlessons.lesson.Delay;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;

/**
 * Holds a thread up until no other thread of the trail can go on without it, as far as its schedule's patience allows:
 * whoever ought to wait for it and doesn't is ahead of it then.
 */
final class HoldUp implements Delay {

    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(1).toNanos();

    // A thread that has been unparked looks as if it still waited, until a processor has time for it.
    private static final long QUIET_NANOS = Duration.ofMillis(25).toNanos();

    private final Schedule schedule;
    private final long patienceNanos;
    private final Map<Thread, Kind> lastDone = new ConcurrentHashMap<>();
    private final Set<Thread> held = ConcurrentHashMap.newKeySet();

    HoldUp(Schedule schedule, Settings settings) {
        this.schedule = schedule;
        this.patienceNanos = schedule.patience(settings).toNanos();
    }

    /** Takes in what the calling thread has just done. */
    void note(Kind kind) {
        lastDone.put(Thread.currentThread(), kind);
    }

    /** Every thread that has done anything so far. */
    Set<Thread> threads() {
        return lastDone.keySet();
    }

    @Override
    public void before(Kind kind) {
        if (!schedule.holdsUp(kind)) {
            return;
        }
        Thread current = Thread.currentThread();
        held.add(current);
        try {
            awaitQuiet(current);
        } finally {
            held.remove(current);
        }
    }

    /** An interrupt ends the wait, and is left for the thread to find. */
    private void awaitQuiet(Thread current) {
        long start = System.nanoTime();
        long quietSince = start;
        long now = start;
        while (now - start < patienceNanos && now - quietSince < QUIET_NANOS && !current.isInterrupted()) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
            now = System.nanoTime();
            if (anotherCanGoOn(current)) {
                quietSince = now;
            }
        }
    }

    private boolean anotherCanGoOn(Thread current) {
        return lastDone.keySet().stream()
                .filter(thread -> !thread.equals(current))
                .anyMatch(thread ->
                        held.contains(thread) ? schedule.order().putsBefore(thread, current) : canGoOn(thread));
    }

    private boolean canGoOn(Thread thread) {
        return switch (thread.getState()) {
            case NEW, BLOCKED, WAITING, TERMINATED -> false;
            case RUNNABLE -> true;
            // A sleeper's sleep is no wait for anybody; whoever else waits for a time may be done before the one who is
            // held up.
            case TIMED_WAITING -> lastDone.get(thread) != Kind.SLEEP && !isClosingAnExecutor(thread);
        };
    }

    /** Who closes an executor waits without end, if in steps of a day (API doc of ExecutorService.close). */
    private static boolean isClosingAnExecutor(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("close")
                        && frame.getClassName().startsWith("java.util.concurrent."));
    }
}
