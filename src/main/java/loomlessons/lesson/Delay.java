package loomlessons.lesson;

/** What may hold up a thread that is about to record an event, as a busy machine might. */
@FunctionalInterface
public interface Delay {

    /** Lets every thread go on at once. */
    Delay NONE = kind -> {};

    /** Called by the thread that is about to record an event of that kind; returns when it may go on. */
    void before(Kind kind);
}
