// Refutes: the JVM ends while heartbeat sleeps
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex05Daemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper save = new Sleeper("save", settings.sleep(), trail);
        Sleeper heartbeat = new Sleeper("heartbeat", settings.sleep().multipliedBy(6), trail);
        Thread.ofPlatform().daemon().name("heartbeat").unstarted(heartbeat);
        Thread.ofPlatform().name("save").start(save);
        trail.awaitAsleep(1);
    }
}
