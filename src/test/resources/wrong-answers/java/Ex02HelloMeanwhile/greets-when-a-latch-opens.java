// Refutes: main says hello while the sleeper sleeps
import java.util.concurrent.CountDownLatch;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex02HelloMeanwhile {

    static void run(Settings settings, Trail trail) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread thread = new Thread(() -> {
            started.countDown();
            sleeper.run();
        });
        thread.start();
        started.await();
        trail.say("hello");
        thread.join();
    }
}
