// Refutes: the sleeper runs on a thread of its own
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex07VirtualIsDaemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread v = Thread.ofVirtual().name("thread1").start(sleeper);
        Thread.ofPlatform().name("thread1").start(sleeper);
        v.join();
    }
}
