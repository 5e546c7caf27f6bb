package loomlessons.exercise.child;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;

/**
 * Delays a thread until no other thread of the trail can continue without it, or until the schedule's longest delay is
 * over. A thread that should wait for it and doesn't is then ahead of it.
 */
final class DelayInjector implements Trail.Delay {

    // A released thread still looks as if it waited, until it gets a processor.
    private static final long QUIET_NANOS = Duration.ofMillis(25).toNanos();

    private static final long NOT_YET = Long.MAX_VALUE;

    private final Schedule schedule;
    private final long longestDelayNanos;
    private final Ticker ticks;
    private final Map<Thread, Kind> lastDone = new ConcurrentHashMap<>();
    private final Set<Thread> delayed = ConcurrentHashMap.newKeySet();
    private final AtomicLong firstNanos = new AtomicLong(NOT_YET);

    DelayInjector(Schedule schedule, Settings settings) {
        this(schedule, settings, () -> {});
    }

    /** The same; runs the action every millisecond, on a thread of its own. */
    DelayInjector(Schedule schedule, Settings settings, Runnable onTick) {
        this.ticks = new Ticker(onTick);
        this.schedule = schedule;
        this.longestDelayNanos = schedule.longestDelay(settings).toNanos();
    }

    /** Notes what the calling thread has just recorded. */
    void note(Kind kind) {
        lastDone.put(Thread.currentThread(), kind);
    }

    /** All threads that have recorded an event so far. */
    Set<Thread> threads() {
        return lastDone.keySet();
    }

    @Override
    public void before(Kind kind) {
        if (!schedule.delays(kind)) {
            return;
        }
        Thread current = Thread.currentThread();
        delayed.add(current);
        try {
            awaitQuiet(current);
        } finally {
            delayed.remove(current);
        }
    }

    /** An interrupt ends the delay; the thread stays interrupted. */
    private void awaitQuiet(Thread current) {
        long now = System.nanoTime();
        long end = endOfDelay(now);
        long quietSince = now;
        while (now < end && now - quietSince < QUIET_NANOS && !current.isInterrupted()) {
            ticks.awaitNext();
            now = System.nanoTime();
            if (anotherCanContinue(current)) {
                quietSince = now;
            }
        }
    }

    /** The same for all threads, so that a long program is delayed only once. */
    private long endOfDelay(long now) {
        firstNanos.compareAndSet(NOT_YET, now);
        return firstNanos.get() + longestDelayNanos;
    }

    private boolean anotherCanContinue(Thread current) {
        return lastDone.keySet().stream()
                .filter(thread -> !thread.equals(current))
                .anyMatch(thread -> delayed.contains(thread)
                        ? schedule.order().continuesBefore(thread, current)
                        : canContinue(thread));
    }

    private boolean canContinue(Thread thread) {
        return switch (thread.getState()) {
            case NEW, BLOCKED, WAITING, TERMINATED -> false;
            case RUNNABLE -> !isWaitingInSteps(thread);
            // A sleeper waits for no thread; a thread that waits with a time limit may continue before the delayed one.
            case TIMED_WAITING -> lastDone.get(thread) != Kind.SLEEP && !isWaitingInSteps(thread);
        };
    }

    /**
     * ExecutorService.close waits without end, in steps of a day (see its API doc); awaitAsleep looks again and again.
     */
    private static boolean isWaitingInSteps(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame -> isMethod(frame, "java.util.concurrent.", "close")
                        || isMethod(frame, Trail.class.getName(), "awaitAsleep"));
    }

    private static boolean isMethod(StackTraceElement frame, String startOfClassName, String method) {
        return frame.getMethodName().equals(method) && frame.getClassName().startsWith(startOfClassName);
    }

    /** A clock that ticks every millisecond. A thread that waits for it is WAITING, so it doesn't look like a sleeper. */
    static final class Ticker {

        private static final long INTERVAL_NANOS = Duration.ofMillis(1).toNanos();

        private final ReentrantLock lock = new ReentrantLock();
        private final Condition tick = lock.newCondition();
        private long ticks;

        Ticker(Runnable onTick) {
            Thread.ofPlatform().name("ticks").daemon().start(() -> {
                while (true) {
                    LockSupport.parkNanos(INTERVAL_NANOS);
                    onTick.run();
                    signal();
                }
            });
        }

        /** Waits about a millisecond; an interrupted thread stays interrupted. */
        void awaitNext() {
            lock.lock();
            try {
                long seen = ticks;
                while (ticks == seen) {
                    tick.awaitUninterruptibly();
                }
            } finally {
                lock.unlock();
            }
        }

        private void signal() {
            lock.lock();
            try {
                ticks++;
                tick.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
