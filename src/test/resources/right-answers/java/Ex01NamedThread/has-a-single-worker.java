import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex01NamedThread {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        try (ExecutorService one = Executors.newSingleThreadExecutor(task -> new Thread(task, "thread1"))) {
            one.submit(sleeper).get();
        }
    }
}
