// Refutes: main says hello after the last wake-up
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws Exception {
        Thread[] threads = new Thread[5];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.ofPlatform().start(new Sleeper("thread_" + i, settings.sleep(), trail));
        }
        for (int i = 1; i < threads.length; i++) {
            threads[i].join();
        }
        trail.say("hello");
    }
}
