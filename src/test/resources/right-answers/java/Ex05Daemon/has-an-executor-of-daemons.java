import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex05Daemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper save = new Sleeper("save", settings.sleep(), trail);
        Sleeper heartbeat = new Sleeper("heartbeat", settings.sleep().multipliedBy(6), trail);
        ThreadFactory daemons = Thread.ofPlatform().daemon(true).name("heartbeat").factory();
        Executors.newSingleThreadExecutor(daemons).execute(heartbeat);
        Thread.ofPlatform().name("save").daemon(false).start(save);
        trail.awaitAsleep(2);
    }
}
