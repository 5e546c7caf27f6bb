// Refutes: heartbeat is a daemon
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex05Daemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper save = new Sleeper("save", settings.sleep(), trail);
        Sleeper heartbeat = new Sleeper("heartbeat", settings.sleep().multipliedBy(6), trail);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        pool.execute(save);
        pool.execute(heartbeat);
        pool.shutdown();
        trail.awaitAsleep(2);
    }
}
