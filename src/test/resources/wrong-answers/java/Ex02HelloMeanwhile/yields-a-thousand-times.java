// Refutes: main says hello while the sleeper sleeps
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex02HelloMeanwhile {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread thread = Thread.ofPlatform().name("thread1").start(sleeper);
        for (int i = 0; i < 1000; i++) {
            Thread.yield();
        }
        trail.say("hello");
        thread.join();
    }
}
