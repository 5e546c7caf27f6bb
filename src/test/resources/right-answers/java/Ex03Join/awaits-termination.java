import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        executor.execute(sleeper);
        executor.shutdown();
        while (!executor.awaitTermination(10, TimeUnit.MILLISECONDS)) {
            trail.say("not yet");
        }
        trail.say("hello");
    }
}
