import java.time.Duration;
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
 * main waits for all of them.
 *
 * <p>Change it so that each of these sentences is true:
 *
 * <ul>
 *   <li>All three are asked, as subtasks of a scope that main opens: slow, fast, and the one that
 *       fails.
 *   <li>The slow one is cancelled in its sleep.
 *   <li>The first answer cancels it, whenever it comes.
 *   <li>Main says the first answer, word for word, when it is there.
 *   <li>No other thread is started.
 * </ul>
 */
class Ex11FirstSuccess {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        try (var scope = StructuredTaskScope.open(Joiner.<String>anySuccessfulOrThrow())) {
            scope.fork(() -> ask("slow", settings.sleep().multipliedBy(5), trail));
            scope.fork(() -> ask("fast", settings.sleep(), trail));
            scope.fork(() -> fail(trail));
            trail.say(scope.join());
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
