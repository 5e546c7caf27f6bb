// Refutes: heartbeat is a daemon
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex05Daemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Thread.ofPlatform().name("save").start(new Sleeper("save", settings.sleep(), trail));
        Thread.ofPlatform().name("heartbeat").start(new Sleeper("heartbeat", settings.sleep(), trail));
        trail.awaitAsleep(2);
    }
}
