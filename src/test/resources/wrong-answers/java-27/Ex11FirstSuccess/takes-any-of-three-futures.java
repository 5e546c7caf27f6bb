// Refutes: all three are asked in subtasks of a scope that main opened
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex11FirstSuccess {

    static void run(Settings settings, Trail trail) throws Exception {
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> ask("slow", settings.sleep().multipliedBy(5), trail), executor);
        CompletableFuture<String> fast = CompletableFuture.supplyAsync(() -> ask("fast", settings.sleep(), trail), executor);
        CompletableFuture<String> failing = CompletableFuture.supplyAsync(() -> fail(trail), executor);
        CompletableFuture<String> first = new CompletableFuture<>();
        for (CompletableFuture<String> each : List.of(slow, fast, failing)) {
            each.thenAccept(first::complete);
        }
        trail.say(first.join());
        executor.shutdownNow();
        executor.close();
    }

    private static String ask(String name, Duration sleep, Trail trail) {
        new Sleeper(name, sleep, trail).run();
        return name + " answers";
    }

    private static String fail(Trail trail) {
        trail.record(Kind.THROW, "the third throws");
        throw new IllegalStateException("no answer");
    }
}
