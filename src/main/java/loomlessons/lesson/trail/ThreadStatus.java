package loomlessons.lesson.trail;

import java.util.List;

/**
 * What held for a thread at the moment of an event, and may change from event to event.
 *
 * @param interrupted whether its interrupted status was set, see {@link Thread#isInterrupted()}
 * @param hold how it was delayed on purpose before the event
 * @param bound the values, as text, that a program's scoped values were bound to on that thread (JEP 446); empty where
 *     nobody looked
 */
public record ThreadStatus(boolean interrupted, Hold hold, List<String> bound) {

    /** Nothing special. */
    public static final ThreadStatus NONE = new ThreadStatus(false, Hold.NONE, List.of());

    /** How a schedule has delayed a thread. */
    public enum Hold {
        NONE,
        /** Until no other thread could continue without it. */
        UNTIL_QUIET,
        /** Until its longest delay was over, or it was interrupted. */
        CUT_SHORT
    }

    /** The same, with the values of scoped values. */
    public ThreadStatus with(List<String> boundValues) {
        return new ThreadStatus(interrupted, hold, boundValues);
    }

    /** The same for a thread that was delayed. */
    public ThreadStatus with(Hold delay) {
        return new ThreadStatus(interrupted, delay, bound);
    }

    static ThreadStatus of(Thread thread) {
        return new ThreadStatus(thread.isInterrupted(), Hold.NONE, List.of());
    }
}
