// Refutes: tea and cake are made, each once
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
            Subtask<String> cake = scope.fork(() -> make("tea", settings, trail));
            scope.join();
            trail.say("tea and cake");
        }
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
