import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex01NamedThread {

    static void run(Settings settings, Trail trail) {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        try (ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "thread1"))) {
            executor.submit(sleeper);
        }
    }
}
