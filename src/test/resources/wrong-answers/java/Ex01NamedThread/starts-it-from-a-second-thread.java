// Refutes: no other thread is started
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex01NamedThread {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread starter = new Thread(() -> Thread.ofPlatform().name("thread1").start(sleeper));
        starter.start();
        starter.join();
    }
}
