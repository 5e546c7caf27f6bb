// Refutes: it ends by itself, without an error
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * The first success wins.
 *
 * <p>Three subtasks are asked the same question. One fails at once, one is fast, one is slow. Here
 * main waits for all of them: let it continue with the first answer, and cancel the others.
 */
class Ex11FirstSuccess {

    static void run(Settings settings, Trail trail) throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.open(Joiner.<String>awaitAllSuccessfulOrThrow())) {
            scope.fork(() -> ask("slow", settings.sleep().multipliedBy(5), trail));
            scope.fork(() -> ask("fast", settings.sleep(), trail));
            scope.fork(() -> fail(trail));
            scope.join();
        }
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
