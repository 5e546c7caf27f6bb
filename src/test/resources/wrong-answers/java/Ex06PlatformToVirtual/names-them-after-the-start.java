// Refutes: the threads are named thread_0 to thread_4
import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex06PlatformToVirtual {

    static void run(Settings settings, Trail trail) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            threads.add(named(Thread.startVirtualThread(new Sleeper("thread_" + i, settings.sleep(), trail)), "thread" + i));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("hello");
    }

    private static Thread named(Thread thread, String name) {
        thread.setName(name);
        return thread;
    }
}
