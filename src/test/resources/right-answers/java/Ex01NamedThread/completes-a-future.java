import java.util.concurrent.CompletableFuture;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex01NamedThread {

    static void run(Settings settings, Trail trail) {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        CompletableFuture<Void> done =
                CompletableFuture.runAsync(sleeper, task -> Thread.ofPlatform().name("thread1").start(task));
        done.join();
        System.out.println("done");
    }
}
