// Refutes: main ends before save wakes up
import java.util.concurrent.CountDownLatch;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex05Daemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper save = new Sleeper("save", settings.sleep(), trail);
        Sleeper heartbeat = new Sleeper("heartbeat", settings.sleep().multipliedBy(6), trail);
        CountDownLatch saved = new CountDownLatch(1);
        new Thread(() -> {
            save.run();
            saved.countDown();
        }).start();
        Thread.ofPlatform().name("heartbeat").daemon().start(heartbeat);
        saved.await();
    }
}
