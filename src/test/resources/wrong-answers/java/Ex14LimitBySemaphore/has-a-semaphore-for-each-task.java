// Refutes: at most two are asleep at the same time
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex14LimitBySemaphore {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
                Semaphore permits = new Semaphore(2);
                executor.submit(() -> {
                    permits.acquire();
                    try {
                        sleeper.run();
                    } finally {
                        permits.release();
                    }
                    return null;
                });
            }
        }
        trail.say("hello");
    }
}
