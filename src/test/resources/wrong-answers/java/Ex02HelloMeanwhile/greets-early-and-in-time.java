// Refutes: main says hello while the sleeper sleeps
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex02HelloMeanwhile {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        trail.say("hello");
        Thread thread = Thread.ofPlatform().start(sleeper);
        trail.awaitAsleep(1);
        trail.say("hello");
        thread.join();
    }
}
