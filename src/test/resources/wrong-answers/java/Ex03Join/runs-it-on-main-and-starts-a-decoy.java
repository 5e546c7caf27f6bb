// Refutes: the sleeper runs on a thread of its own
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread thread = new Thread(() -> System.out.println("here I am"), "thread1");
        thread.start();
        sleeper.run();
        thread.join();
        trail.say("hello");
    }
}
