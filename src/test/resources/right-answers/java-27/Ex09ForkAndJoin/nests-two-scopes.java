import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws InterruptedException, ExecutionException {
        try (var outer = StructuredTaskScope.<String>open()) {
            Subtask<String> tea = outer.fork(() -> make("tea", settings, trail));
            Subtask<String> cake;
            try (var inner = StructuredTaskScope.<String>open()) {
                cake = inner.fork(() -> make("cake", settings, trail));
                inner.join();
            }
            outer.join();
            trail.say(tea.get() + " and " + cake.get());
        }
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
