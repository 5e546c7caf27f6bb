import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * Daemon or not?
 *
 * <p>Main starts both and ends while they sleep. Here the JVM waits for both of them, although
 * heartbeat sleeps much longer than save.
 *
 * <p>Change it so that each of these sentences is true:
 *
 * <ul>
 *   <li>The JVM runs until save has woken up, because save is a user thread.
 *   <li>The JVM ends while heartbeat sleeps, because heartbeat is a daemon.
 *   <li>Main ends before save wakes up: main waits for neither of the two.
 *   <li>Save and heartbeat run once, each on a thread of its own.
 *   <li>No other thread is started.
 * </ul>
 */
class Ex05Daemon {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Sleeper save = new Sleeper("save", settings.sleep(), trail);
        Sleeper heartbeat = new Sleeper("heartbeat", settings.sleep().multipliedBy(6), trail);
        // TODO: decide which of the two is a daemon
        Thread.ofPlatform().name("save").start(save);
        Thread.ofPlatform().name("heartbeat").start(heartbeat);
        trail.awaitAsleep(2);
    }
}
