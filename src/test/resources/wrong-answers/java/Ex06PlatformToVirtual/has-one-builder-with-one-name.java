// Refutes: the threads are named thread_0 to thread_4
import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws Exception {
        Thread.Builder builder = Thread.ofVirtual().name("thread_0");
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            threads.add(builder.start(new Sleeper("thread_" + i, settings.sleep(), trail)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("hello");
    }
}
