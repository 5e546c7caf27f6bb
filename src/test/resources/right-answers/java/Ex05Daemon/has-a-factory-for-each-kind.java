import java.util.concurrent.ThreadFactory;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex05Daemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper save = new Sleeper("save", settings.sleep(), trail);
        Sleeper heartbeat = new Sleeper("heartbeat", settings.sleep().multipliedBy(6), trail);
        ThreadFactory users = Thread.ofPlatform().factory();
        ThreadFactory daemons = Thread.ofPlatform().daemon().factory();
        users.newThread(save).start();
        daemons.newThread(heartbeat).start();
        trail.awaitAsleep(2);
    }
}
