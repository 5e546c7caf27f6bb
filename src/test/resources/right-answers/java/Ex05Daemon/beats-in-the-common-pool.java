import java.util.concurrent.ForkJoinPool;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex05Daemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper save = new Sleeper("save", settings.sleep(), trail);
        Sleeper heartbeat = new Sleeper("heartbeat", settings.sleep().multipliedBy(6), trail);
        new Thread(save).start();
        ForkJoinPool.commonPool().execute(heartbeat);
        trail.awaitAsleep(2);
    }
}
