import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex05Daemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper save = new Sleeper("save", settings.sleep(), trail);
        Sleeper heartbeat = new Sleeper("heartbeat", settings.sleep().multipliedBy(6), trail);
        new Background(heartbeat).start();
        Thread.ofPlatform().start(save);
        trail.awaitAsleep(2);
        System.out.println("both sleep");
    }

    private static class Background extends Thread {

        Background(Runnable task) {
            super(task, "heartbeat");
            setDaemon(true);
        }
    }
}
