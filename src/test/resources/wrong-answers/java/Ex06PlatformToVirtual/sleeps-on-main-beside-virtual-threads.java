// Refutes: each sleeper runs on a thread of its own
import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String name = "thread_" + i;
            threads.add(Thread.ofVirtual().name(name).start(() -> System.out.println(name)));
            new Sleeper(name, settings.sleep(), trail).run();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("hello");
    }
}
