import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws Exception {
        try (ExecutorService executor = Executors.newCachedThreadPool()) {
            ExecutorCompletionService<Void> service = new ExecutorCompletionService<>(executor);
            for (int i = 0; i < 5; i++) {
                service.submit(new Sleeper("thread_" + i, settings.sleep(), trail), null);
            }
            for (int i = 0; i < 5; i++) {
                service.take();
            }
            trail.say("hello");
        }
    }
}
