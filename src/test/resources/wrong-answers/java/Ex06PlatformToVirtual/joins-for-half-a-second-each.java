// Refutes: all five wake up before the JVM ends
import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            threads.add(Thread.ofVirtual().name("thread_" + i).start(new Sleeper("thread_" + i, settings.sleep(), trail)));
        }
        for (Thread thread : threads) {
            thread.join(500);
        }
        trail.say("hello");
    }
}
