// Refutes: main says "tea and cake" when both are ready
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.<String>open()) {
            Subtask<String> tea = scope.fork(() -> make("tea", settings, trail));
            scope.fork(() -> {
                String cake = make("cake", settings, trail);
                trail.say("tea and " + cake);
                return cake;
            });
            scope.join();
        }
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
