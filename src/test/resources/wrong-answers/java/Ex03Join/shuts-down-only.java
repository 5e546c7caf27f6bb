// Refutes: main says hello after the wake-up
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        executor.submit(sleeper);
        executor.shutdown();
        trail.say("hello");
    }
}
