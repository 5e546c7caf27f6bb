// Refutes: main says hello while the sleeper sleeps
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex02HelloMeanwhile {

    static void run(Settings settings, Trail trail) throws Exception {
        Thread thread = Thread.ofPlatform().name("thread1").start(new Sleeper("thread1", settings.sleep(), trail));
        Thread.sleep(settings.sleep().multipliedBy(9).dividedBy(10));
        trail.say("hello");
        thread.join();
    }
}
