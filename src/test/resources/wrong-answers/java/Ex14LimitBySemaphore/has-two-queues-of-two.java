// Refutes: when one wakes up, the next one goes to sleep
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
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
            Optional<Thread> before = i < 2 ? Optional.empty() : Optional.of(threads.get(i - 2));
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    if (before.isPresent()) {
                        before.get().join();
                    }
                    sleeper.run();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        trail.say("hello");
    }
}
