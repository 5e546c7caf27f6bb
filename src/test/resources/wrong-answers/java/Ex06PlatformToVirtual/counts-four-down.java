// Refutes: all five wake up before the JVM ends
import java.util.concurrent.CountDownLatch;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws Exception {
        CountDownLatch awake = new CountDownLatch(4);
        for (int i = 0; i < 5; i++) {
            Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
            Thread.ofVirtual().name("thread_" + i).start(() -> {
                sleeper.run();
                awake.countDown();
            });
        }
        awake.await();
        trail.say("hello");
    }
}
