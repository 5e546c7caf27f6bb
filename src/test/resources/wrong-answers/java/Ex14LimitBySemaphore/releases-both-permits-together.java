// Refutes: when one wakes up, the next one goes to sleep
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex14LimitBySemaphore {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Semaphore permits = new Semaphore(2);
        CyclicBarrier pair = new CyclicBarrier(2);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
                executor.submit(() -> {
                    permits.acquire();
                    try {
                        sleeper.run();
                        pair.await();
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
