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
        for (Thread thread : threads) {
            if (!thread.getName().equals("thread_2")) {
                thread.join();
            }
        }
        trail.say("hello");
    }
}
