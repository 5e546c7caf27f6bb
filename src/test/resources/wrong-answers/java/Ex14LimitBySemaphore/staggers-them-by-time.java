// Refutes: at most two are asleep at the same time
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex14LimitBySemaphore {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
                int turn = i / 2;
                executor.submit(() -> {
                    Thread.sleep(settings.sleep().plusMillis(100).multipliedBy(turn));
                    sleeper.run();
                    return null;
                });
            }
        }
        trail.say("hello");
    }
}
