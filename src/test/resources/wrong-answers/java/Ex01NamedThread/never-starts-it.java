// Refutes: the sleeper wakes up before the JVM ends
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * Start a named thread.
 *
 * <p>The sleeper below runs on the thread that calls run(): here that is main. Let it run on a
 * platform thread of its own with the name thread1.
 */
class Ex01NamedThread {

    static void run(Settings settings, Trail trail) {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread.ofPlatform().name("thread1").unstarted(sleeper);
    }
}
