import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex14LimitBySemaphore {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Semaphore permits = new Semaphore(2, true);
        CountDownLatch done = new CountDownLatch(4);
        for (int i = 0; i < 4; i++) {
            Thread.startVirtualThread(new Limited(new Sleeper("thread_" + i, settings.sleep(), trail), permits, done));
        }
        done.await();
        trail.say("hello");
    }

    private record Limited(Sleeper sleeper, Semaphore permits, CountDownLatch done) implements Runnable {
        @Override
        public void run() {
            try {
                permits.acquire();
                try {
                    sleeper.run();
                } finally {
                    permits.release();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } finally {
                done.countDown();
            }
        }
    }
}
