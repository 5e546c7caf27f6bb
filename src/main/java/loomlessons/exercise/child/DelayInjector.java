package loomlessons.exercise.child;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;

/**
 * Holds a thread up until no other thread of the trail can go on without it, as far as its schedule's patience allows:
 * whoever ought to wait for it and doesn't is ahead of it then.
 */
final class DelayInjector implements Trail.Delay {

    // A thread that has been released looks as if it still waited, until a processor has time for it.
    private static final long QUIET_NANOS = Duration.ofMillis(25).toNanos();

    private static final long NOT_YET = Long.MAX_VALUE;

    private final Schedule schedule;
    private final long patienceNanos;
    private final Ticker ticks = new Ticker();
    private final Map<Thread, Kind> lastDone = new ConcurrentHashMap<>();
    private final Set<Thread> held = ConcurrentHashMap.newKeySet();
    private final AtomicLong firstNanos = new AtomicLong(NOT_YET);

    DelayInjector(Schedule schedule, Settings settings) {
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
        long now = System.nanoTime();
        long end = endOfPatience(now);
        long quietSince = now;
        while (now < end && now - quietSince < QUIET_NANOS && !current.isInterrupted()) {
            ticks.awaitNext();
            now = System.nanoTime();
            if (anotherCanGoOn(current)) {
                quietSince = now;
            }
        }
    }

    /** The same for all: who is held up later isn't to be later by that, and a long program is to come to its end. */
    private long endOfPatience(long now) {
        firstNanos.compareAndSet(NOT_YET, now);
        return firstNanos.get() + patienceNanos;
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
            case RUNNABLE -> !isWaitingInSteps(thread);
            // A sleeper's sleep is no wait for anybody; whoever else waits for a time may be done before the one who is
            // held up.
            case TIMED_WAITING -> lastDone.get(thread) != Kind.SLEEP && !isWaitingInSteps(thread);
        };
    }

    /**
     * Who closes an executor waits without end, if in steps of a day (API doc of ExecutorService.close); who awaits that
     * others are asleep looks again and again.
     */
    private static boolean isWaitingInSteps(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame -> isMethod(frame, "java.util.concurrent.", "close")
                        || isMethod(frame, Trail.class.getName(), "awaitAsleep"));
    }

    private static boolean isMethod(StackTraceElement frame, String startOfClassName, String method) {
        return frame.getMethodName().equals(method) && frame.getClassName().startsWith(startOfClassName);
    }
}
