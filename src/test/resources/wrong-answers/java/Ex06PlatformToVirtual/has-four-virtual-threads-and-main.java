// Refutes: each sleeper runs on a thread of its own
import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(Thread.ofVirtual().name("thread_" + i).start(new Sleeper("thread_" + i, settings.sleep(), trail)));
        }
        Thread.currentThread().setName("thread_4");
        new Sleeper("thread_4", settings.sleep(), trail).run();
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("hello");
    }
}
