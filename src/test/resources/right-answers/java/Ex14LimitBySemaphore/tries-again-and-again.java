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
        try (ExecutorService executor = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("task ", 0).factory())) {
            for (int i = 0; i < 4; i++) {
                Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
                executor.submit(() -> {
                    while (!permits.tryAcquire()) {
                        Thread.sleep(5);
                    }
                    try {
                        sleeper.run();
                    } finally {
                        permits.release();
                    }
                    return null;
                });
            }
        }
        trail.say("hello");
    }
}
