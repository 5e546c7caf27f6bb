// Refutes: no other thread is started
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
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(1, Thread.ofVirtual().factory());
        CountDownLatch all = new CountDownLatch(4);
        for (int i = 0; i < 4; i++) {
            Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
            long delay = i < 2 ? 0 : settings.sleep().toMillis() + 50;
            clock.schedule(() -> Thread.startVirtualThread(() -> {
                sleeper.run();
                all.countDown();
            }), delay, TimeUnit.MILLISECONDS);
        }
        all.await();
        clock.shutdown();
        trail.say("hello");
    }
}
