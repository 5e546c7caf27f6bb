import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex05Daemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper save = new Sleeper("save", settings.sleep(), trail);
        Sleeper heartbeat = new Sleeper("heartbeat", settings.sleep().multipliedBy(6), trail);
        ExecutorService saver = Executors.newSingleThreadExecutor();
        saver.submit(save);
        saver.shutdown();
        Thread t = Thread.ofPlatform().daemon().unstarted(heartbeat);
        t.start();
        trail.awaitAsleep(2);
    }
}
