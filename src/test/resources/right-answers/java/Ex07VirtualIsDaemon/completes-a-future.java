import java.util.concurrent.CompletableFuture;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex07VirtualIsDaemon {

    static void run(Settings settings, Trail trail) throws Exception {
        CompletableFuture<String> awake = new CompletableFuture<>();
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        Thread.startVirtualThread(() -> {
            sleeper.run();
            awake.complete("awake");
        });
        trail.say(awake.get());
    }
}
