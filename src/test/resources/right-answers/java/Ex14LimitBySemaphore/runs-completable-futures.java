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
        Executor virtual = Thread::startVirtualThread;
        CompletableFuture<?>[] all = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    permits.acquireUninterruptibly();
                    new Sleeper("thread_" + i, settings.sleep(), trail).run();
                    permits.release();
                }, virtual))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
        trail.say("hello");
    }
}
