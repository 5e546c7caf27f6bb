import java.util.HashMap;
import java.util.Map;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws Exception {
        Map<String, Thread> threads = new HashMap<>();
        for (int i = 0; i < 5; i++) {
            threads.put("thread_" + i, Thread.ofVirtual().name("thread_" + i).start(new Sleeper("thread_" + i, settings.sleep(), trail)));
        }
        for (Thread thread : threads.values()) {
            thread.join();
        }
        trail.say("all are awake");
        trail.say("hello");
    }
}
