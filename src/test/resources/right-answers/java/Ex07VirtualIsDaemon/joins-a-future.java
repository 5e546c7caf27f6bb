import java.util.concurrent.CompletableFuture;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex07VirtualIsDaemon {

    static void run(Settings settings, Trail trail) throws Exception {
        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);
        var future = CompletableFuture.runAsync(sleeper, Thread.ofVirtual().name("thread1")::start);
        System.out.println(future.isDone());
        future.get();
        trail.say("done");
    }
}
