// Refutes: tea and cake are made at the same time
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * Fork and join in a scope.
 *
 * <p>Here main makes tea and cake one after another. Open a scope, fork a subtask for each, join
 * the scope, and then say both results.
 */
class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws InterruptedException, ExecutionException {
        String tea = makeInScope("tea", settings, trail);
        String cake = makeInScope("cake", settings, trail);
        trail.say(tea + " and " + cake);
    }

    private static String makeInScope(String what, Settings settings, Trail trail) throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> subtask = scope.fork(() -> make(what, settings, trail));
            scope.join();
            return subtask.get();
        }
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
