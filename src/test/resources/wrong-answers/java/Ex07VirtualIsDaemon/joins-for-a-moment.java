// Refutes: the sleeper wakes up before the JVM ends
import java.time.Duration;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex07VirtualIsDaemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread thread = Thread.ofVirtual().name("thread1").start(sleeper);
        thread.join(Duration.ofMillis(500));
    }
}
