// Refutes: no other thread is started
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex01NamedThread {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread outer = new Thread(() -> {
            Thread inner = new Thread(sleeper, "thread1");
            inner.start();
        }, "outer");
        outer.start();
        outer.join();
    }
}
