// Refutes: main says hello after the last wake-up
import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String name = "thread_" + i;
            threads.add(Thread.ofPlatform().name(name).start(new Sleeper(name, settings.sleep(), trail)));
        }
        Thread.sleep(settings.sleep().multipliedBy(5));
        trail.say("hello");
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
