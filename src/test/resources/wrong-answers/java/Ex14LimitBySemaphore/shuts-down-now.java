// Refutes: main says hello after all four have woken up
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;
import java.util.stream.*;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex14LimitBySemaphore {

    static void run(Settings settings, Trail trail) throws Exception {
        Semaphore permits = new Semaphore(2);
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        for (int i = 0; i < 4; i++) {
            Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
            executor.submit(() -> {
                permits.acquire();
                try {
                    sleeper.run();
                } finally {
                    permits.release();
                }
                return null;
            });
        }
        trail.awaitAsleep(2);
        Thread.sleep(settings.sleep().multipliedBy(2));
        executor.shutdownNow();
        executor.awaitTermination(1, TimeUnit.SECONDS);
        trail.say("hello");
    }
}
