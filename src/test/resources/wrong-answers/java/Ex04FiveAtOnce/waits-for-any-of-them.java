// Refutes: main says hello after the last wake-up
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex04FiveAtOnce {

    static void run(Settings settings, Trail trail) throws Exception {
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep(), trail);
            CompletableFuture<Void> done = new CompletableFuture<>();
            all.add(done);
            new Thread(() -> {
                sleeper.run();
                done.complete(null);
            }).start();
        }
        CompletableFuture.anyOf(all.toArray(new CompletableFuture<?>[0])).join();
        trail.say("hello");
    }
}
