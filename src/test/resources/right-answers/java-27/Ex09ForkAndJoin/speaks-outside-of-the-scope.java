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
        String both;
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> tea = scope.fork(() -> make("tea", settings, trail));
            Subtask<String> cake = scope.fork(() -> make("cake", settings, trail));
            scope.join();
            both = tea.get() + " and " + cake.get();
        }
        trail.say(both);
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
