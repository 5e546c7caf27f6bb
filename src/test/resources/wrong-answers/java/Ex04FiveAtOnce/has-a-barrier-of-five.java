// Refutes: main says hello after the last wake-up
import java.util.concurrent.CyclicBarrier;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        for (int i = 0; i < 5; i++) {
            Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
            Thread thread = new Thread(() -> {
                sleeper.run();
                try {
                    barrier.await();
                } catch (Exception broken) {
                    return;
                }
            });
            thread.setDaemon(true);
            thread.start();
        }
        barrier.await();
        trail.say("hello");
    }
}
