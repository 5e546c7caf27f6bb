import java.util.concurrent.CyclicBarrier;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        new Thread(() -> {
            sleeper.run();
            meet(barrier);
        }).start();
        meet(barrier);
        trail.say("hello");
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
