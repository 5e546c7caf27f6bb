// Refutes: every task runs on a virtual thread of its own
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
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i += 2) {
                Sleeper first = new Sleeper("thread_" + i, settings.sleep(), trail);
                Sleeper second = new Sleeper("thread_" + (i + 1), settings.sleep(), trail);
                executor.submit(() -> {
                    permits.acquire();
                    first.run();
                    second.run();
                    permits.release();
                    return null;
                });
            }
        }
        trail.say("hello");
    }
}
