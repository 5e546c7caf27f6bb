// Refutes: save is a user thread
import java.util.Timer;
import java.util.TimerTask;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex05Daemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper save = new Sleeper("save", settings.sleep(), trail);
        Sleeper heartbeat = new Sleeper("heartbeat", settings.sleep().multipliedBy(6), trail);
        Thread.ofPlatform().daemon().start(save);
        Thread.ofPlatform().name("heartbeat").daemon().start(heartbeat);
        trail.awaitAsleep(2);
        Timer timer = new Timer("timer", false);
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                timer.cancel();
            }
        }, settings.sleep().toMillis() * 2);
    }
}
