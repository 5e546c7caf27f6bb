// Refutes: main ends before save wakes up
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex05Daemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper save = new Sleeper("save", settings.sleep(), trail);
        Sleeper heartbeat = new Sleeper("heartbeat", settings.sleep().multipliedBy(6), trail);
        Thread s = Thread.ofPlatform().name("save").start(save);
        Thread.ofPlatform().name("heartbeat").daemon().start(heartbeat);
        trail.awaitAsleep(2);
        s.join();
    }
}
