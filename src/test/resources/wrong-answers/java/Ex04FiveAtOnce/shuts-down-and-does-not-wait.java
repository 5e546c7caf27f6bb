// Refutes: main says hello after the last wake-up
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(5);
        for (int i = 0; i < 5; i++) {
            pool.submit(new Sleeper("thread_" + i, settings.sleep(), trail));
        }
        trail.awaitAsleep(5);
        pool.shutdown();
        trail.say("hello");
    }
}
