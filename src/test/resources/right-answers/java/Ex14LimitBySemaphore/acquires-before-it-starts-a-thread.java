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
            Thread.ofVirtual().name(sleeper.name()).start(() -> {
                try {
                    sleeper.run();
                } finally {
                    permits.release();
                }
            });
        }
        permits.acquire(2);
        trail.say("hello");
    }
}
