import java.util.concurrent.CountDownLatch;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws Exception {
        CountDownLatch latch = new CountDownLatch(5);
        for (int i = 0; i < 5; i++) {
            Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
            new Thread(() -> {
                sleeper.run();
                latch.countDown();
            }).start();
        }
        latch.await();
        trail.say("hello");
    }
}
