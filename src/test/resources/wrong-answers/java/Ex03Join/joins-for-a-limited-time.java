// Refutes: main says hello after the wake-up
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * Wait for a thread.
 *
 * <p>Main should say hello after the sleeper has woken up, however long that takes.
 */
class Ex03Join {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread thread = Thread.ofPlatform().name("thread1").start(new Sleeper("thread1", settings.sleep(), trail));
        thread.join(settings.sleep().plusMillis(100));
        trail.say("hello");
    }
}
