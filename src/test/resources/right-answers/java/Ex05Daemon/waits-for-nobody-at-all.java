import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex05Daemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper save = new Sleeper("save", settings.sleep(), trail);
        Sleeper heartbeat = new Sleeper("heartbeat", settings.sleep().multipliedBy(6), trail);
        Thread.ofPlatform().start(save);
        Thread.startVirtualThread(heartbeat);
        while (trail.all(Kind.SLEEP).size() < 2) {
            Thread.onSpinWait();
        }
        trail.awaitAsleep(2);
    }
}
