// Refutes: its thread has the name thread1
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex01NamedThread {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        ThreadGroup group = new ThreadGroup("thread1");
        new Thread(group, sleeper).start();
    }
}
