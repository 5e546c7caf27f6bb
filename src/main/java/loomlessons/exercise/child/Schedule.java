package loomlessons.exercise.child;

import java.time.Duration;
import java.util.Optional;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;

/** What a busy machine might do to a program: which of its threads are held up, and where. */
public enum Schedule {
    AS_IT_COMES("as it comes", Optional.empty(), Order.TOGETHER),
    LATE_START("threads start late", Optional.of(Kind.START), Order.TOGETHER),
    LATE_SLEEP("threads fall asleep late", Optional.of(Kind.SLEEP), Order.TOGETHER),
    LATE_SAY("whoever speaks is slow", Optional.of(Kind.SAY), Order.TOGETHER),
    OLDEST_WAKES_LAST("the thread that was started first wakes last", Optional.of(Kind.WAKE), Order.YOUNGEST_FIRST),
    YOUNGEST_WAKES_LAST("the thread that was started last wakes last", Optional.of(Kind.WAKE), Order.OLDEST_FIRST);

    /** In which order those who are held up at the same time may go on. */
    enum Order {
        TOGETHER,
        OLDEST_FIRST,
        YOUNGEST_FIRST;

        /** Whether a held thread goes on before another one may; threads are numbered as they are made. */
        boolean putsBefore(Thread first, Thread second) {
            return switch (this) {
                case TOGETHER -> false;
                case OLDEST_FIRST -> first.threadId() < second.threadId();
                case YOUNGEST_FIRST -> first.threadId() > second.threadId();
            };
        }
    }

    private static final Duration LONGEST_SLEEP_IN_PLACE_OF_A_JOIN = Duration.ofSeconds(2);

    private final String title;
    private final Optional<Kind> late;
    private final Order order;

    Schedule(String title, Optional<Kind> late, Order order) {
        this.title = title;
        this.late = late;
        this.order = order;
    }

    /** As people are told: "threads start late". */
    public String title() {
        return title;
    }

    boolean holdsUp(Kind kind) {
        return late.filter(kind::equals).isPresent();
    }

    Order order() {
        return order;
    }

    /**
     * For how long threads are held up at the most, from the first on. A wake-up may come as late as it likes; all else
     * happens while others sleep, and must not take as long as their sleep.
     */
    Duration patience(Settings settings) {
        return holdsUp(Kind.WAKE)
                ? LONGEST_SLEEP_IN_PLACE_OF_A_JOIN
                : settings.sleep().multipliedBy(3).dividedBy(4);
    }
}
