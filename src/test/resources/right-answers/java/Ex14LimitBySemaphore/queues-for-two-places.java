import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex14LimitBySemaphore {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        BlockingQueue<String> places = new ArrayBlockingQueue<>(2);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
                executor.submit(() -> {
                    places.put(sleeper.name());
                    sleeper.run();
                    places.take();
                    return null;
                });
            }
        }
        trail.say("hello");
    }
}
