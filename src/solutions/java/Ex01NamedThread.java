import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * Start a named thread.
 *
 * <p>The sleeper below runs on the thread that calls run(): here that is main.
 *
 * <p>Change it so that each of these sentences is true:
 *
 * <ul>
 *   <li>The sleeper wakes up before the JVM ends.
 *   <li>It runs once, on a platform thread of its own.
 *   <li>The name of this thread is thread1.
 *   <li>No other thread is started.
 * </ul>
 */
class Ex01NamedThread {

    static void run(Settings settings, Trail trail) {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread.ofPlatform().name("thread1").start(sleeper);
    }
}
