// Refutes: at most two are asleep at the same time
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex14LimitBySemaphore {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Semaphore permits = new Semaphore(2);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
                executor.submit(() -> {
                    permits.acquire();
                    permits.release(2);
                    sleeper.run();
                    return null;
                });
            }
        }
        trail.say("hello");
    }
}
