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
            String name = "thread_" + i;
            threads.add(Thread.ofVirtual().name(name).start(new Sleeper(name, settings.sleep(), trail)));
        }
        Thread.sleep(settings.sleep().multipliedBy(2));
        trail.say("hello");
    }
}
