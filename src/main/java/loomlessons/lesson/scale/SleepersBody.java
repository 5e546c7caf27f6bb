package loomlessons.lesson.scale;

/** The code of a lane: takes all naps at once, each in a thread of its own, and returns when all have been taken. */
@FunctionalInterface
public interface SleepersBody {
    void sleepAll(SleepTimings naps) throws InterruptedException;
}
