// Refutes: main says hello after the last wake-up
import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * Let five sleepers sleep at once.
 *
 * <p>Here the five sleepers sleep one after another. Let all of them sleep at the same time, and
 * say hello after the last one has woken up.
 */
class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String name = "thread_" + i;
            threads.add(Thread.ofPlatform().name(name).start(new Sleeper(name, settings.sleep(), trail)));
        }
        threads.getLast().join();
        trail.say("hello");
    }
}
