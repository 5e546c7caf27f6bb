// Refutes: its thread has the name thread1
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex01NamedThread {

    static void run(Settings settings, Trail trail) {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        new Thread(() -> System.out.println("I am thread1"), "thread1").start();
        new Thread(sleeper, "sleeper").start();
    }
}
