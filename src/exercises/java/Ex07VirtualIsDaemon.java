import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * A virtual thread can't be a user thread.
 *
 * <p>Somebody wants the JVM to wait for a virtual thread. This doesn't compile, and the compiler has a
 * point. The sleeper has to stay on a virtual thread, and to wake up before the JVM ends.
 */
class Ex07VirtualIsDaemon {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        // TODO: make it compile, and see to it that somebody waits for the sleeper
        Thread.ofVirtual().name("thread1").daemon(false).start(sleeper);
    }
}
