// Refutes: each of the two runs on a thread of its own
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex05Daemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper save = new Sleeper("save", settings.sleep(), trail);
        Sleeper heartbeat = new Sleeper("heartbeat", settings.sleep().multipliedBy(6), trail);
        new Thread(save).start();
        Thread.ofPlatform().name("heartbeat").daemon().start(heartbeat);
        Thread.ofPlatform().name("heartbeat").daemon().start(heartbeat);
        trail.awaitAsleep(3);
    }
}
