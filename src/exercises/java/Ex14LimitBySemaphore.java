import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * Limit concurrency with a semaphore instead of a pool.
 *
 * <p>Four sleepers share a pool of two threads, so two of them sleep at the same time. But virtual
 * threads need no pool: a Semaphore, for example, limits how many tasks run.
 *
 * <p>Change it so that each of these sentences is true:
 *
 * <ul>
 *   <li>Each of the four sleepers, thread_0 to thread_3, runs on a virtual thread of its own.
 *   <li>At most two are asleep at the same time, and two are.
 *   <li>When one wakes up, the next one goes to sleep.
 *   <li>Main says hello after all four have woken up.
 *   <li>No other thread is started.
 * </ul>
 */
class Ex14LimitBySemaphore {

    static void run(Settings settings, Trail trail) {
        // TODO: a virtual thread for each task, and a Semaphore with two permits
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 4; i++) {
                Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
                executor.submit(() -> {
                    sleeper.run();
                    return null;
                });
            }
        }
        trail.say("hello");
    }
}
