// Refutes: it ends by itself, without an error
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex05Daemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper save = new Sleeper("save", settings.sleep(), trail);
        Sleeper heartbeat = new Sleeper("heartbeat", settings.sleep().multipliedBy(6), trail);
        new Thread(() -> {
            save.run();
            System.exit(0);
        }).start();
        new Thread(heartbeat).start();
        trail.awaitAsleep(2);
    }
}
