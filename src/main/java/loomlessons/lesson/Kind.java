package loomlessons.lesson;

import java.util.Locale;

/** What kind of thing happened on a trail. */
public enum Kind {
    /** A task, or the lane's own caller, began. */
    START,
    /** A thread said something. */
    SAY,
    /** A task is about to sleep. */
    SLEEP,
    /** A thread that waited for sleepers has seen them asleep. */
    ASLEEP,
    /** The lane's caller was seen to wait in a join. */
    JOIN,
    /** The lane's caller was seen to wait in something else, or a thread that should sleep to wait for a lock. */
    WAIT,
    /** A task has slept to the end. */
    WAKE,
    /** A task was interrupted before it was done. */
    INTERRUPT,
    /** A task failed and throws the error. */
    THROW,
    /** A thread caught an error. */
    CATCH,
    /** A child process was started. */
    LAUNCH,
    /** A child process printed a line. */
    PRINT,
    /** A child process ended. */
    EXIT,
    /** A task, or the lane's own caller, ended. */
    FINISH;

    /** The name that exports use: lower case, as in {@code "sleep"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
