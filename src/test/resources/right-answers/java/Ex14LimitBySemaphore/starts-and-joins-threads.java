import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * Limit concurrency with a semaphore instead of a pool.
 *
 * <p>There are four sleepers, and at most two of them may be asleep at once. A pool of two threads
 * does that, but virtual threads don't need a pool. Give each task a virtual thread of its own, and
 * let a Semaphore keep the limit.
 */
class Ex14LimitBySemaphore {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Semaphore permits = new Semaphore(2);
        List<Thread> threads = new ArrayList<>();
        {
            for (int i = 0; i < 4; i++) {
                Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
                threads.add(Thread.startVirtualThread(() -> {
                    permits.acquireUninterruptibly();
                    try {
                        sleeper.run();
                    } finally {
                        permits.release();
                    }
                }));
            }
        }
        for (Thread thread : threads) {
            thread.join(5_000);
        }
        trail.say("hello");
    }
}
