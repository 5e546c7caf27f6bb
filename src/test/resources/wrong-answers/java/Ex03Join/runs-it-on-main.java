// Refutes: the sleeper runs on a thread of its own
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        new Sleeper("thread1", settings.sleep(), trail).run();
        trail.say("hello");
    }
}
