package loomlessons.lesson.trail;

import java.util.List;

/**
 * What held for a thread at the moment of an event, and may change from event to event.
 *
 * @param interrupted whether its interrupted status was set, see {@link Thread#isInterrupted()}
 * @param bound the values, as text, that a program's scoped values were bound to on that thread (JEP 446); empty where
 *     nobody looked
 */
public record ThreadStatus(boolean interrupted, List<String> bound) {

    /** Nothing special. */
    public static final ThreadStatus NONE = new ThreadStatus(false, List.of());

    /** The same, with the values of scoped values. */
    public ThreadStatus with(List<String> boundValues) {
        return new ThreadStatus(interrupted, boundValues);
    }

    static ThreadStatus of(Thread thread) {
        return new ThreadStatus(thread.isInterrupted(), List.of());
    }
}
