// Refutes: when one wakes up, the next one goes to sleep
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex14LimitBySemaphore {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        for (int i = 0; i < 4; i += 2) {
            Thread first = Thread.startVirtualThread(new Sleeper("thread_" + i, settings.sleep(), trail));
            Thread second = Thread.startVirtualThread(new Sleeper("thread_" + (i + 1), settings.sleep(), trail));
            first.join();
            second.join();
        }
        trail.say("hello");
    }
}
