import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * Say hello while the sleeper sleeps.
 *
 * <p>Main starts a sleeper, and could say hello while the sleeper sleeps. Here it says hello only
 * after the sleeper has woken up. trail.awaitAsleep(1) waits until one sleeper is asleep.
 *
 * <p>Change it so that each of these sentences is true:
 *
 * <ul>
 *   <li>The sleeper wakes up before the JVM ends.
 *   <li>Main says hello while the sleeper sleeps, and only then.
 *   <li>The sleeper runs once, on a thread of its own.
 *   <li>No other thread is started.
 * </ul>
 */
class Ex02HelloMeanwhile {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread thread = Thread.ofPlatform().name("thread1").start(new Sleeper("thread1", settings.sleep(), trail));
        // TODO: say hello while thread1 is asleep
        thread.join();
        trail.say("hello");
    }
}
