package loomlessons.exercise.child;

import java.time.Duration;
import java.util.Optional;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;

/** The delays of one run, as a busy machine might cause them: which threads are delayed, and when. */
public enum Schedule {
    NO_DELAY("a test run without delays", Optional.empty(), Order.TOGETHER),
    LATE_START("a test run that starts threads late on purpose", Optional.of(Kind.START), Order.TOGETHER),
    LATE_SLEEP("a test run that lets threads fall asleep late on purpose", Optional.of(Kind.SLEEP), Order.TOGETHER),
    LATE_SAY("a test run that lets threads speak late on purpose", Optional.of(Kind.SAY), Order.TOGETHER),
    OLDEST_WAKES_LAST(
            "a test run that wakes the first thread late on purpose", Optional.of(Kind.WAKE), Order.YOUNGEST_FIRST),
    YOUNGEST_WAKES_LAST(
            "a test run that wakes the last thread late on purpose", Optional.of(Kind.WAKE), Order.OLDEST_FIRST);

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

    private static final Duration LONGEST_WAKE_DELAY = Duration.ofSeconds(2);

    private final String title;
    private final Optional<Kind> late;
    private final Order order;

    Schedule(String title, Optional<Kind> late, Order order) {
        this.title = title;
        this.late = late;
        this.order = order;
    }

    /** What the run does, for people. */
    public String title() {
        return title;
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
