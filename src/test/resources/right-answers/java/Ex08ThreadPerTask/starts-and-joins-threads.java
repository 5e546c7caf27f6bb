import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex08ThreadPerTask {

    static void run(Settings settings, Trail trail) throws Exception {
        for (String round : List.of("morning", "evening")) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < settings.threads(); i++) {
                threads.add(Thread.startVirtualThread(new Sleeper(round + "_" + i, settings.sleep(), trail)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            System.out.println(round + " is over");
        }
        trail.say("hello");
    }
}
