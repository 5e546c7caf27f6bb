// Refutes: all five wake up before the JVM ends
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws Exception {
        ExecutorService executor = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("thread_", 0).factory());
        for (int i = 0; i < 5; i++) {
            executor.submit(new Sleeper("thread_" + i, settings.sleep(), trail));
        }
        trail.say("hello");
    }
}
