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
        Semaphore permits = new Semaphore(2, true);
        CountDownLatch awake = new CountDownLatch(4);
        IntStream.range(0, 4).mapToObj(i -> new Sleeper("thread_" + i, settings.sleep(), trail)).forEach(sleeper -> Thread.startVirtualThread(() -> {
            permits.acquireUninterruptibly();
            sleeper.run();
            awake.countDown();
            permits.release();
        }));
        awake.await();
        trail.say("all are awake");
        trail.say("hello");
    }
}
