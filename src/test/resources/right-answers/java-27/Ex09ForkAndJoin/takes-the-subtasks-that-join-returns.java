import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.StructuredTaskScope;
import java.util.stream.Collectors;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        try (var scope = StructuredTaskScope.open(Joiner.<String>allUntil(subtask -> false))) {
            scope.fork(() -> make("tea", settings, trail));
            scope.fork(() -> make("cake", settings, trail));
            trail.say(scope.join().stream().map(Subtask::get).collect(Collectors.joining(" and ")));
        }
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
