// Refutes: all five are asleep at once
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws Exception {
        Semaphore permits = new Semaphore(3);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
            threads.add(Thread.ofVirtual().name("thread_" + i).start(() -> {
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
