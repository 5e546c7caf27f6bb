// Refutes: main says hello after the wake-up
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        Thread thread = Thread.ofPlatform().name("thread1").start(new Sleeper("thread1", settings.sleep(), trail));
        for (int i = 0; i < 50 && thread.isAlive(); i++) {
            Thread.sleep(20);
        }
        trail.say("hello");
    }
}
