import java.util.concurrent.Semaphore;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws Exception {
        Semaphore awake = new Semaphore(0);
        for (int i = 0; i < 5; i++) {
            Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
            new Thread(() -> {
                sleeper.run();
                awake.release();
            }).start();
        }
        awake.acquire(5);
        trail.say("good morning");
        trail.say("hello");
    }
}
