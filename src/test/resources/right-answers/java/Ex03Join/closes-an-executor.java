import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
            pool.execute(new Sleeper("thread1", settings.sleep(), trail));
        }
        trail.say("hello");
    }
}
