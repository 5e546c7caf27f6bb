// Refutes: main says hello while the sleeper sleeps
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * Say hello while the sleeper sleeps.
 *
 * <p>Main starts a sleeper, and could say hello while the sleeper sleeps. Here it says hello only
 * after the sleeper has woken up. trail.awaitAsleep(1) waits until one sleeper is asleep.
 */
class Ex02HelloMeanwhile {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread thread = Thread.ofPlatform().name("thread1").start(new Sleeper("thread1", settings.sleep(), trail));
        Thread.sleep(settings.sleep().dividedBy(2));
        trail.say("hello");
        thread.join();
    }
}
