import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            threads.add(start(i, settings, trail));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("hello");
    }

    private static Thread start(int i, Settings settings, Trail trail) {
        Thread thread = Thread.ofVirtual().unstarted(new Sleeper("thread_" + i, settings.sleep(), trail));
        thread.setName("thread_" + i);
        thread.start();
        return thread;
    }
}
