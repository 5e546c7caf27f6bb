// Refutes: main says hello after all four have woken up
import java.util.concurrent.Semaphore;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex14LimitBySemaphore {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Semaphore permits = new Semaphore(2);
        for (int i = 0; i < 4; i++) {
            Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
            permits.acquire();
            Thread.startVirtualThread(() -> {
                try {
                    sleeper.run();
                } finally {
                    permits.release();
                }
            });
        }
        trail.say("hello");
        permits.acquire(2);
    }
}
