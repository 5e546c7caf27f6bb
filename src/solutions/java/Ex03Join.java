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
 *   <li>Main says hello after the sleeper has woken up, however long that takes.
 * </ul>
 */
class Ex03Join {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread thread = Thread.ofPlatform().name("thread1").start(new Sleeper("thread1", settings.sleep(), trail));
        thread.join();
        trail.say("hello");
    }
}
