import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * A virtual thread can't be a user thread.
 *
 * <p>This code asks the JVM to wait for a virtual thread. It doesn't compile, and the compiler is
 * right. Main may wait for the sleeper, or another user thread.
 *
 * <p>Change it so that each of these sentences is true:
 *
 * <ul>
 *   <li>The sleeper wakes up before the JVM ends, however long that takes.
 *   <li>It runs once, on a virtual thread of its own.
 * </ul>
 */
class Ex07VirtualIsDaemon {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread thread = Thread.ofVirtual().name("thread1").start(sleeper);
        thread.join();
    }
}
