// Refutes: every sleeper runs on a virtual thread
import java.util.concurrent.CountDownLatch;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws Exception {
        CountDownLatch awake = new CountDownLatch(5);
        for (int i = 0; i < 5; i++) {
            String name = "thread_" + i;
            Sleeper sleeper = new Sleeper(name, settings.sleep(), trail);
            Thread.ofVirtual().name(name).start(() -> new Thread(() -> {
                sleeper.run();
                awake.countDown();
            }, name).start());
        }
        awake.await();
        trail.say("hello");
    }
}
