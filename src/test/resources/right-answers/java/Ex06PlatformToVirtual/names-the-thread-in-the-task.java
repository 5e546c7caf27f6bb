import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
            threads.add(Thread.startVirtualThread(() -> {
                Thread.currentThread().setName(sleeper.name());
                sleeper.run();
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("hello");
    }
}
