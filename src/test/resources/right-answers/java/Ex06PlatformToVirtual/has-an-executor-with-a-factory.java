import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws Exception {
        ThreadFactory factory = Thread.ofVirtual().name("thread_", 0).factory();
        try (ExecutorService executor = Executors.newThreadPerTaskExecutor(factory)) {
            for (int i = 0; i < settings.threads(); i++) {
                executor.submit(new Sleeper("thread_" + i, settings.sleep(), trail));
            }
        }
        trail.say("hello");
    }
}
