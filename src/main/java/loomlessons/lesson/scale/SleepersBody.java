package loomlessons.lesson.scale;

/** The code of a lane: lets all sleepers sleep at once, each in its own thread, and returns after all have ended. */
@FunctionalInterface
public interface SleepersBody {
    void sleepAll(SleepTimings timings) throws InterruptedException;
}
