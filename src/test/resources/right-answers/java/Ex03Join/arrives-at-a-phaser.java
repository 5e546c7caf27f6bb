import java.util.concurrent.Phaser;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        Phaser phaser = new Phaser(1);
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        new Thread(() -> {
            sleeper.run();
            phaser.arrive();
        }).start();
        phaser.awaitAdvance(0);
        trail.say("hello");
    }
}
