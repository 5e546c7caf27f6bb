// Refutes: all five wake up before the JVM ends
import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i < 5; i++) {
            Thread thread = new Thread(new Sleeper("thread_" + i, settings.sleep(), trail));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("hello");
    }
}
