// Refutes: the sleeper runs on a thread of its own
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex01NamedThread {

    static void run(Settings settings, Trail trail) {
        Thread.currentThread().setName("thread1");
        new Sleeper("thread1", settings.sleep(), trail).run();
    }
}
