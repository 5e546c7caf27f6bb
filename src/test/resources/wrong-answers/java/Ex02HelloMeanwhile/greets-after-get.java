// Refutes: main says hello while the sleeper sleeps
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex02HelloMeanwhile {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            executor.submit(sleeper).get();
            trail.say("hello");
        }
    }
}
