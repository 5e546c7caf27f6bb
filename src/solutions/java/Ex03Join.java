import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * Wait for a thread.
 *
 * <p>Main starts a sleeper and says hello at once, while the sleeper still sleeps.
 *
 * <p>Change it so that each of these sentences is true:
 *
 * <ul>
 *   <li>The sleeper wakes up before the JVM ends.
 *   <li>Main says hello only after the sleeper has woken up, however long that takes.
 *   <li>The sleeper runs once, on a thread of its own.
 *   <li>No other thread is started.
 * </ul>
 */
class Ex03Join {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread thread = Thread.ofPlatform().name("thread1").start(new Sleeper("thread1", settings.sleep(), trail));
        thread.join();
        trail.say("hello");
    }
}
