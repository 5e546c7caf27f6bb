// Refutes: each is made in a subtask of a scope that main opened
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.<String>open()) {
            Thread tea = Thread.startVirtualThread(() -> make("tea", settings, trail));
            Thread cake = Thread.startVirtualThread(() -> make("cake", settings, trail));
            tea.join();
            cake.join();
            scope.join();
            trail.say("tea and cake");
        }
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
