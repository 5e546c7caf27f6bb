import java.util.concurrent.CompletableFuture;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex03Join {

    static void run(Settings settings, Trail trail) throws Exception {
        CompletableFuture.runAsync(
                        new Sleeper("thread1", settings.sleep(), trail), task -> Thread.ofVirtual().start(task))
                .join();
        trail.say("hello");
    }
}
