// Refutes: all five are asleep at once
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws Exception {
        try (ExecutorService pool = Executors.newWorkStealingPool(2)) {
            for (int i = 0; i < 5; i++) {
                pool.submit(new Sleeper("thread_" + i, settings.sleep(), trail));
            }
        }
        trail.say("hello");
    }
}
