import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * Fork and join in a scope.
 *
 * <p>Here main makes tea and cake, one after another, and says both. A sleeper stands for the time
 * that each needs.
 *
 * <p>Change it so that each of these sentences is true:
 *
 * <ul>
 *   <li>Tea and cake are made, each once.
 *   <li>Each is made on a virtual thread, in a subtask of a scope that main opens.
 *   <li>Both are made at the same time.
 *   <li>Main says "tea and cake" after both are ready.
 *   <li>No other thread is started.
 * </ul>
 */
class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> tea = scope.fork(() -> make("tea", settings, trail));
            Subtask<String> cake = scope.fork(() -> make("cake", settings, trail));
            scope.join();
            trail.say(tea.get() + " and " + cake.get());
        }
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
