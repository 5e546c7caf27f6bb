import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex08ThreadPerTask {

    static void run(Settings settings, Trail trail) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String part : new String[] {"morning", "evening"}) {
                CompletableFuture.allOf(IntStream.range(0, 5)
                                .mapToObj(i -> new Sleeper(part + "_" + i, settings.sleep(), trail))
                                .map(nap -> CompletableFuture.runAsync(nap, executor))
                                .toArray(CompletableFuture<?>[]::new))
                        .join();
            }
            trail.say("hello");
        }
    }
}
