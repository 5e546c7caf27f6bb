// Refutes: the sleeper wakes up before the JVM ends
import java.util.Timer;
import java.util.TimerTask;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex07VirtualIsDaemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread.ofVirtual().start(sleeper);
        Timer timer = new Timer("timer", false);
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                timer.cancel();
            }
        }, settings.sleep().toMillis() * 3 / 2);
    }
}
