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
            threads.add(Thread.ofPlatform().start(new Sleeper("thread_" + i, settings.sleep(), trail)));
        }
        Thread.sleep(settings.sleep().dividedBy(2));
        for (Thread thread : threads) {
            thread.join(settings.sleep());
        }
        trail.say("hello");
    }
}
