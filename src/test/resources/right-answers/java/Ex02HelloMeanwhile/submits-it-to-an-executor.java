import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex02HelloMeanwhile {

    static void run(Settings settings, Trail trail) throws Exception {
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<?> nap = pool.submit(new Sleeper("nap", settings.sleep(), trail));
            trail.awaitAsleep(1);
            trail.say("hello");
            nap.get();
        }
    }
}
