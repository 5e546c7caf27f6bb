import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex08ThreadPerTask {

    static void run(Settings settings, Trail trail) throws Exception {
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        for (String round : List.of("morning", "evening")) {
            CountDownLatch awake = new CountDownLatch(5);
            for (int i = 0; i < 5; i++) {
                Sleeper sleeper = new Sleeper(round + "_" + i, settings.sleep(), trail);
                executor.execute(() -> {
                    sleeper.run();
                    awake.countDown();
                });
            }
            awake.await();
        }
        executor.shutdown();
        trail.say("hello");
    }
}
