// Refutes: main says hello while the sleeper sleeps
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex02HelloMeanwhile {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread thread = Thread.ofPlatform().name("thread1").start(sleeper);
        trail.awaitAsleep(1);
        trail.say("Hello");
        thread.join();
    }
}
