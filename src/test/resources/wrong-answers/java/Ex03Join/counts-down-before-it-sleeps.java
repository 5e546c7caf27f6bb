// Refutes: main says hello after the wake-up
import java.util.concurrent.CountDownLatch;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        new Thread(() -> {
            done.countDown();
            sleeper.run();
        }).start();
        done.await();
        trail.say("hello");
    }
}
