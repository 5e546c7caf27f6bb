// Refutes: at most two are asleep at the same time
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    static void run(Settings settings, Trail trail) {
        Semaphore permits = new Semaphore(4);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
                executor.submit(() -> {
                    permits.acquire();
                    try {
                        sleeper.run();
                    } finally {
                        permits.release();
                    }
                    return null;
                });
            }
        }
        trail.say("hello");
    }
}
