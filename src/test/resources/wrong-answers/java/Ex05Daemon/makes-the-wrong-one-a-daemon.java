// Refutes: save is a user thread
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * Daemon or not?
 *
 * <p>Main ends while both sleep. The JVM must run until save has woken up, but must not wait for
 * heartbeat, which sleeps much longer.
 */
class Ex05Daemon {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Sleeper save = new Sleeper("save", settings.sleep(), trail);
        Sleeper heartbeat = new Sleeper("heartbeat", settings.sleep().multipliedBy(6), trail);
        Thread.ofPlatform().name("save").daemon().start(save);
        Thread.ofPlatform().name("heartbeat").start(heartbeat);
        trail.awaitAsleep(2);
    }
}
