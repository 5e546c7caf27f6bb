// Refutes: no other thread is started
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        Thread thread = Thread.ofPlatform().name("thread1").start(new Sleeper("thread1", settings.sleep(), trail));
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)).join();
        trail.say("hello");
    }
}
