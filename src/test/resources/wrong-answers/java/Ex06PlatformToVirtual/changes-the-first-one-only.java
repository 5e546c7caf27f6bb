// Refutes: every sleeper runs on a virtual thread
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
            Thread.Builder builder = i == 0 ? Thread.ofVirtual() : Thread.ofPlatform();
            threads.add(builder.name(name).start(new Sleeper(name, settings.sleep(), trail)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("hello");
    }
}
