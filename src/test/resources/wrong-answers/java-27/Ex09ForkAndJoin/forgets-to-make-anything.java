// Refutes: tea and cake are made, each once
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.<String>open()) {
            Subtask<String> tea = scope.fork(() -> "tea");
            Subtask<String> cake = scope.fork(() -> "cake");
            scope.join();
            trail.say(tea.get() + " and " + cake.get());
        }
    }
}
