// Refutes: the sleeper wakes up before the JVM ends
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * A virtual thread can't be a user thread.
 *
 * <p>This code asks the JVM to wait for a virtual thread. It doesn't compile, and the compiler is
 * right. Keep the sleeper on a virtual thread, and make sure that it wakes up before the JVM ends.
 */
class Ex07VirtualIsDaemon {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread.ofVirtual().name("thread1").start(sleeper);
    }
}
