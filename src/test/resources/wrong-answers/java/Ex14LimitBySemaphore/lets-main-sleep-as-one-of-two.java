// Refutes: every task runs on a virtual thread of its own
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex14LimitBySemaphore {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread other = Thread.startVirtualThread(() -> {
            new Sleeper("thread_0", settings.sleep(), trail).run();
            new Sleeper("thread_1", settings.sleep(), trail).run();
        });
        new Sleeper("thread_2", settings.sleep(), trail).run();
        new Sleeper("thread_3", settings.sleep(), trail).run();
        other.join();
        trail.say("hello");
    }
}
