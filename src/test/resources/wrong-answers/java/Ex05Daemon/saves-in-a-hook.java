// Refutes: what it records has really happened
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex05Daemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper save = new Sleeper("save", settings.sleep(), trail);
        Sleeper heartbeat = new Sleeper("heartbeat", settings.sleep().multipliedBy(6), trail);
        Thread.ofPlatform().name("heartbeat").daemon().start(heartbeat);
        trail.awaitAsleep(1);
        Runtime.getRuntime().addShutdownHook(new Thread(save, "save"));
    }
}
