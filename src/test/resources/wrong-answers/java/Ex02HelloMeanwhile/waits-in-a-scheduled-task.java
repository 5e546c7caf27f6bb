// Refutes: no other thread is started
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex02HelloMeanwhile {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread thread = Thread.ofPlatform().name("thread1").start(sleeper);
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        timer.schedule(() -> {}, 100, TimeUnit.MILLISECONDS).get();
        timer.shutdown();
        trail.say("hello");
        thread.join();
    }
}
