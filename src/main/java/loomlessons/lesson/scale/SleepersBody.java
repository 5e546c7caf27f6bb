package loomlessons.lesson.scale;

/** The code of a lane: runs each sleep task in a thread of its own, and returns after all have ended. */
@FunctionalInterface
public interface SleepersBody {
    void sleepAll(SleepTimings timings) throws InterruptedException;
}
