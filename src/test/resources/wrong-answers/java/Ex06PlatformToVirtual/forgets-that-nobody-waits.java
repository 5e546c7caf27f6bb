// Refutes: all five wake up before the JVM ends
import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * Make platform threads virtual.
 *
 * <p>The five sleepers run on platform threads. Let them run on virtual threads with the same
 * names.
 */
class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String name = "thread_" + i;
            threads.add(Thread.ofVirtual().name(name).start(new Sleeper(name, settings.sleep(), trail)));
        }
        trail.say("hello");
    }
}
