import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        CompletableFuture<?>[] naps = new CompletableFuture<?>[5];
        for (int i = 0; i < naps.length; i++) {
            naps[i] = CompletableFuture.runAsync(new Sleeper("nap " + i, settings.sleep(), trail), pool);
        }
        CompletableFuture.allOf(naps).join();
        System.out.println("all are awake");
        trail.say("hello");
        pool.shutdown();
    }
}
