// Refutes: every task runs on a virtual thread of its own
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex14LimitBySemaphore {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Semaphore permits = new Semaphore(2);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
            threads.add(Thread.ofPlatform().start(() -> {
                permits.acquireUninterruptibly();
                sleeper.run();
                permits.release();
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("hello");
    }
}
