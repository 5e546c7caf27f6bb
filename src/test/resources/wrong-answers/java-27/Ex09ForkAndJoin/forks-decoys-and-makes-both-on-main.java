// Refutes: each is made in a subtask of a scope that main opened
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.<String>open()) {
            scope.fork(() -> "tea");
            scope.fork(() -> "cake");
            String tea = make("tea", settings, trail);
            String cake = make("cake", settings, trail);
            scope.join();
            trail.say(tea + " and " + cake);
        }
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
