// Refutes: main says "tea and cake" when both are ready
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        List<String> made = new ArrayList<>();
        try (var scope = StructuredTaskScope.open(Joiner.<String>allUntil(subtask -> false))) {
            scope.fork(() -> make("tea", settings, trail));
            scope.fork(() -> make("cake", settings, trail));
            scope.join();
        }
        trail.say(String.join(" and ", made));
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
