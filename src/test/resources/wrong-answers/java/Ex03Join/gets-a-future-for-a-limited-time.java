// Refutes: main says hello after the wake-up
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Future<?> nap = pool.submit(new Sleeper("thread1", settings.sleep(), trail));
        try {
            nap.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            System.out.println("late");
        }
        trail.say("hello");
        pool.shutdown();
    }
}
