// Refutes: the threads are named thread_0 to thread_4
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws Exception {
        ThreadFactory factory = Thread.ofVirtual().name("thread_", 1).factory();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            threads.add(started(factory.newThread(new Sleeper("thread_" + i, settings.sleep(), trail))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("hello");
    }

    private static Thread started(Thread thread) {
        thread.start();
        return thread;
    }
}
