import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex05Daemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper save = new Sleeper("save", settings.sleep(), trail);
        Sleeper heartbeat = new Sleeper("heartbeat", settings.sleep().multipliedBy(6), trail);
        Thread heart = new Thread(heartbeat, "heartbeat");
        heart.setDaemon(true);
        heart.start();
        new Thread(save, "save").start();
        trail.awaitAsleep(2);
        trail.say("main has nothing else to do");
    }
}
