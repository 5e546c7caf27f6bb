package loomlessons.lesson.scale;

/** The code of a lane: takes all naps at once, each in a thread of its own, and returns when all have been taken. */
@FunctionalInterface
public interface NapBody {
    void sleepAll(Naps naps) throws InterruptedException;
}
