import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex08ThreadPerTask {

    static void run(Settings settings, Trail trail) throws Exception {
        run("morning", settings, trail);
        run("evening", settings, trail);
        trail.say("hello");
    }

    private static void run(String round, Settings settings, Trail trail) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            threads.add(Thread.startVirtualThread(new Sleeper(round + "_" + i, settings.sleep(), trail)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
