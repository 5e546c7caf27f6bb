// Refutes: main says hello while the sleeper sleeps
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex02HelloMeanwhile {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<?> future = executor.submit(sleeper);
            try {
                future.get(settings.sleep().toMillis() * 3 / 4, TimeUnit.MILLISECONDS);
            } catch (java.util.concurrent.TimeoutException late) {
                trail.say("hello");
            }
            future.get();
        }
    }
}
