package loomlessons.exercise.child;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Trail;
import loomlessons.lesson.trail.ThreadStatus.Hold;

/**
 * Delays a thread until no other thread of the JVM can continue without it, or until the schedule's longest delay is
 * over. A thread that should wait for it and doesn't is then ahead of it.
 */
final class DelayInjector implements Trail.Delay {

    // A released thread still looks as if it waited, until it gets a processor. The clock's ticks need one as well.
    private static final int QUIET_TICKS = 25;

    /** Sleepers that fell asleep at the same time wake at the same time, apart from this. */
    private static final long LATE_WAKE_NANOS = Duration.ofMillis(40).toNanos();

    /** A thread that gets no processor for that part of a sleep may be too late for what its delay was to show. */
    private static final int STARVED_PART = 3;

    /** The starters have sleepers of one sleep beside others of five: between the ends of the two are four. */
    private static final int HALF_SLEEPS_BEFORE_A_LONG_ONE_WAKES = 7;

    /**
     * The JVM in which threads are delayed.
     *
     * @param others the live threads on which the program may wait
     * @param onStarvation called when the machine gives a delayed thread no processor for too long
     */
    record Surroundings(Supplier<Set<Thread>> others, Runnable onStarvation) {}

    private final RunPlan plan;
    private final Surroundings surroundings;
    private final Ticker ticks;
    private final LastEvents lastEvents = new LastEvents();
    private final ThreadProgress progress = new ThreadProgress(lastEvents, Thread.currentThread());
    private final WakeOrder wakeOrder;
    private final Map<Thread, Kind> delayed = new ConcurrentHashMap<>();
    private final Map<Thread, Hold> holds = new ConcurrentHashMap<>();
    private final Map<Kind, Long> firstNanos = new ConcurrentHashMap<>();

    /** Created on the main thread of the program. */
    DelayInjector(RunPlan plan, Surroundings surroundings, Ticker ticks) {
        this.plan = plan;
        this.surroundings = surroundings;
        this.ticks = ticks;
        this.wakeOrder = new WakeOrder(plan.schedule(), lastEvents);
    }

    /** What each thread has recorded last. */
    LastEvents lastEvents() {
        return lastEvents;
    }

    @Override
    public void before(Kind kind) {
        if (!plan.schedule().delays(kind)) {
            return;
        }
        Thread current = Thread.currentThread();
        delayed.put(current, kind);
        try {
            awaitQuiet(current, kind);
        } finally {
            if (kind == Kind.WAKE) {
                wakeOrder.wakes(current);
            }
            delayed.remove(current);
        }
    }

    private void awaitQuiet(Thread current, Kind kind) {
        long now = System.nanoTime();
        long end = endOfDelay(kind, now);
        long quietSince = now;
        int quiet = 0;
        while (now - end < 0 && quiet < QUIET_TICKS && !endsByInterrupt(current, kind) && !isOvertaken(kind, now)) {
            ticks.awaitNext();
            boolean isQuiet = !anotherCanContinue(current, kind);
            quiet = isQuiet ? quiet + 1 : 0;
            long before = isQuiet ? quietSince : now;
            now = System.nanoTime();
            quietSince = isQuiet ? quietSince : now;
            if (now - before > sleepNanos() / STARVED_PART) {
                surroundings.onStarvation().run();
            }
        }
        holds.put(current, quiet >= QUIET_TICKS ? Hold.UNTIL_QUIET : Hold.CUT_SHORT);
    }

    /** How that thread, which records an event of this kind, was delayed before it. */
    Hold hold(Thread thread, Kind kind) {
        return plan.schedule().delays(kind) ? holds.getOrDefault(thread, Hold.NONE) : Hold.NONE;
    }

    /** The thread stays interrupted. A sleeper that was about to wake stays delayed: the interrupt may be the mistake. */
    private static boolean endsByInterrupt(Thread current, Kind kind) {
        return kind != Kind.WAKE && current.isInterrupted();
    }

    /** A sleeper that sleeps several times as long mustn't wake first, while main waits with a time limit. */
    private boolean isOvertaken(Kind kind, long now) {
        return kind == Kind.WAKE
                && now - firstNanos.get(kind) - sleepNanos() * HALF_SLEEPS_BEFORE_A_LONG_ONE_WAKES / 2 > 0
                && surroundings.others().get().stream()
                        .anyMatch(thread -> lastEvents.isSleeper(thread) && !delayed.containsKey(thread));
    }

    /** The same for all threads, so that a long program is delayed only once. */
    private long endOfDelay(Kind kind, long now) {
        return firstNanos.computeIfAbsent(kind, first -> now)
                + plan.longestDelay(kind).toNanos();
    }

    private boolean anotherCanContinue(Thread current, Kind kind) {
        return surroundings.others().get().stream()
                .filter(thread -> !thread.equals(current))
                .anyMatch(thread -> delayed.containsKey(thread)
                        ? isDelayedBefore(thread, current, kind)
                        : progress.canContinue(thread) || isAboutToWakeBefore(thread, current, kind));
    }

    /** Wake-ups may be late by any time, so they are later than all else. */
    private boolean isDelayedBefore(Thread other, Thread current, Kind kind) {
        return kind == Kind.WAKE && (delayed.get(other) != Kind.WAKE || wakeOrder.isLast(current));
    }

    /** Only the one that wakes last waits for other sleepers, if they fell asleep when it did. */
    private boolean isAboutToWakeBefore(Thread other, Thread current, Kind kind) {
        return kind == Kind.WAKE
                && lastEvents.isSleeperSince(other, System.nanoTime() - sleepNanos() - LATE_WAKE_NANOS)
                && wakeOrder.isLast(current);
    }

    private long sleepNanos() {
        return plan.settings().sleep().toNanos();
    }
}
