import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(5);
        List<Callable<Object>> tasks = new ArrayList<>();
        for (int i = 0; i < settings.threads(); i++) {
            tasks.add(Executors.callable(new Sleeper("s" + i, settings.sleep(), trail)));
        }
        pool.invokeAll(tasks);
        trail.say("hello");
        pool.shutdown();
    }
}
