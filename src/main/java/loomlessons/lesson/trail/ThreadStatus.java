package loomlessons.lesson.trail;

import java.util.List;

/**
 * What held for a thread at the moment of an event, and may change from event to event.
 *
 * @param interrupted whether its interrupted status was set, see {@link Thread#isInterrupted()}
 * @param held whether it was held before the event until no other thread could go on
 * @param bound the values, as text, that a program's scoped values were bound to on that thread (JEP 446); empty where
 *     nobody looked
 */
public record ThreadStatus(boolean interrupted, boolean held, List<String> bound) {

    /** Nothing special. */
    public static final ThreadStatus NONE = new ThreadStatus(false, false, List.of());

    /** The same, with the values of scoped values. */
    public ThreadStatus with(List<String> boundValues) {
        return new ThreadStatus(interrupted, held, boundValues);
    }

    /** The same for a thread that was held. */
    public ThreadStatus afterHold() {
        return new ThreadStatus(interrupted, true, bound);
    }

    static ThreadStatus of(Thread thread) {
        return new ThreadStatus(thread.isInterrupted(), false, List.of());
    }
}
