// Refutes: main says hello after the last wake-up
import java.util.concurrent.atomic.AtomicInteger;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws Exception {
        AtomicInteger left = new AtomicInteger(5);
        for (int i = 0; i < 5; i++) {
            Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
            Thread.ofPlatform().start(() -> {
                sleeper.run();
                if (left.decrementAndGet() == 0) {
                    trail.say("hello");
                }
            });
        }
    }
}
