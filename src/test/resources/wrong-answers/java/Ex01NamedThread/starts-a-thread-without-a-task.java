// Refutes: the sleeper runs on a thread of its own
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex01NamedThread {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread thread = new Thread("thread1");
        thread.start();
        sleeper.run();
        thread.join();
    }
}
