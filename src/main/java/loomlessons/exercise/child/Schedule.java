package loomlessons.exercise.child;

import java.time.Duration;
import java.util.Optional;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;

/**
 * The delays of one run, as a busy machine might cause them: which threads are delayed, and when. In each of them another
 * thread is the last one to wake, so a program that forgets to wait for one of five fails in one of five.
 */
public enum Schedule {
    NO_DELAY("a test run without delays", Optional.empty(), 0, 200),
    LATE_START("a test run that starts threads late on purpose, and wakes one late", Optional.of(Kind.START), 1, 160),
    LATE_SLEEP(
            "a test run that lets threads fall asleep late on purpose, and wakes one late",
            Optional.of(Kind.SLEEP),
            2,
            300),
    LATE_SAY(
            "a test run that lets threads speak or fail late on purpose, and wakes one late",
            Optional.of(Kind.SAY),
            3,
            240),
    OLDEST_WAKES_LAST("a test run that wakes the first thread late on purpose", Optional.empty(), 0, 130),
    YOUNGEST_WAKES_LAST("a test run that wakes the last thread late on purpose", Optional.empty(), 4, 180);

    /** The starters have this number in their loops. */
    private static final int THREADS = 5;

    /** Subtasks that fail are accompanied by sleepers of five sleeps; they must not wake before the failure. */
    private static final int SLEEPS_OF_A_LATE_FAILURE = 4;

    private final String title;
    private final Optional<Kind> late;
    private final int lastToWake;
    private final int sleepMillis;

    Schedule(String title, Optional<Kind> late, int lastToWake, int sleepMillis) {
        this.title = title;
        this.late = late;
        this.lastToWake = lastToWake;
        this.sleepMillis = sleepMillis;
    }

    /** What the run does, for people. */
    public String title() {
        return title;
    }

    /**
     * The settings of its run. The sleep is much longer than the start of a thread, but short to wait for. It differs from
     * schedule to schedule, so that no constant fits all of them.
     */
    public Settings settings() {
        return new Settings(Duration.ofMillis(sleepMillis), THREADS);
    }

    boolean delays(Kind kind) {
        return switch (kind) {
            case WAKE -> this != NO_DELAY;
            case THROW -> delays(Kind.SAY);
            default -> late.filter(kind::equals).isPresent();
        };
    }

    /** Which one of that many sleepers wakes last, counted from the oldest one, which is 0. */
    int lastToWake(int sleepers) {
        return Math.min(lastToWake, sleepers - 1);
    }

    /**
     * The longest delay of an event, counted from the first delayed event of its kind. A wake-up may be late by any time. A
     * thread may start, or fall asleep, later than one that sleeps as long as it will has slept already: so nobody can
     * count on any part of that time. Words are said while other threads sleep, so their delay must be shorter.
     *
     * @param sleep the sleep of the run
     * @param ofWake the longest delay of a wake-up
     */
    Duration longestDelay(Kind kind, Duration sleep, Duration ofWake) {
        return switch (kind) {
            case WAKE -> ofWake;
            case THROW -> sleep.multipliedBy(SLEEPS_OF_A_LATE_FAILURE);
            case START, SLEEP -> sleep.multipliedBy(5).dividedBy(4);
            default -> sleep.multipliedBy(3).dividedBy(4);
        };
    }
}
