// Refutes: main says hello while the sleeper sleeps
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex02HelloMeanwhile {

    static void run(Settings settings, Trail trail) throws Exception {
        Thread thread = Thread.ofPlatform().name("thread1").start(new Sleeper("thread1", settings.sleep(), trail));
        ScheduledExecutorService later = Executors.newScheduledThreadPool(1);
        later.schedule(() -> trail.say("hello"), 50, TimeUnit.MILLISECONDS);
        thread.join();
        later.shutdown();
    }
}
