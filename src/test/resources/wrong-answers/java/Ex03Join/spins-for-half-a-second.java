// Refutes: main says hello after the wake-up
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        Thread thread = Thread.ofPlatform().name("thread1").start(new Sleeper("thread1", settings.sleep(), trail));
        long end = System.currentTimeMillis() + 500;
        while (System.currentTimeMillis() < end) {
            Thread.onSpinWait();
        }
        trail.say("hello");
    }
}
