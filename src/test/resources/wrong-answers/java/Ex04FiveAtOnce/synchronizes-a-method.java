// Refutes: all five are asleep at once
import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
            threads.add(Thread.ofPlatform().start(() -> sleep(sleeper)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("hello");
    }

    private static synchronized void sleep(Sleeper sleeper) {
        sleeper.run();
    }
}
