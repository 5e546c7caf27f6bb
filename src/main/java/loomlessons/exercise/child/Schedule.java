package loomlessons.exercise.child;

import java.time.Duration;
import java.util.Optional;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;

/** The delays of one run, as a busy machine might cause them: which threads are delayed, and when. */
public enum Schedule {
    NO_DELAY("a test run without delays", Optional.empty(), Order.TOGETHER, 200),
    LATE_START("a test run that starts threads late on purpose", Optional.of(Kind.START), Order.TOGETHER, 160),
    LATE_SLEEP(
            "a test run that lets threads fall asleep late on purpose", Optional.of(Kind.SLEEP), Order.TOGETHER, 300),
    LATE_SAY("a test run that lets threads speak late on purpose", Optional.of(Kind.SAY), Order.TOGETHER, 240),
    OLDEST_WAKES_LAST(
            "a test run that wakes the first thread late on purpose",
            Optional.of(Kind.WAKE),
            Order.YOUNGEST_FIRST,
            130),
    YOUNGEST_WAKES_LAST(
            "a test run that wakes the last thread late on purpose", Optional.of(Kind.WAKE), Order.OLDEST_FIRST, 180);

    /** The order in which threads continue that are delayed at the same time. */
    enum Order {
        TOGETHER,
        OLDEST_FIRST,
        YOUNGEST_FIRST;

        /** Whether the first thread continues before the second one; ids grow with each new thread. */
        boolean continuesBefore(Thread first, Thread second) {
            return switch (this) {
                case TOGETHER -> false;
                case OLDEST_FIRST -> first.threadId() < second.threadId();
                case YOUNGEST_FIRST -> first.threadId() > second.threadId();
            };
        }
    }

    /** The starters have this number in their loops. */
    private static final int THREADS = 5;

    private static final Duration LONGEST_WAKE_DELAY = Duration.ofSeconds(2);

    private final String title;
    private final Optional<Kind> late;
    private final Order order;
    private final int sleepMillis;

    Schedule(String title, Optional<Kind> late, Order order, int sleepMillis) {
        this.title = title;
        this.late = late;
        this.order = order;
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
        return late.filter(kind::equals).isPresent();
    }

    Order order() {
        return order;
    }

    /**
     * The longest delay, counted from the first delayed event. Only wake-ups may be late without limit; other events
     * happen while other threads sleep, so their delay must be shorter than the sleep.
     */
    Duration longestDelay(Settings settings) {
        return delays(Kind.WAKE)
                ? LONGEST_WAKE_DELAY
                : settings.sleep().multipliedBy(3).dividedBy(4);
    }
}
