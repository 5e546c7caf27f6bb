// Refutes: the sleeper wakes up before the JVM ends
import java.util.concurrent.CountDownLatch;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex07VirtualIsDaemon {

    static void run(Settings settings, Trail trail) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread.ofVirtual().start(() -> {
            started.countDown();
            sleeper.run();
        });
        started.await();
    }
}
