// Refutes: each is made on a virtual thread
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.ThreadFactory;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        ThreadFactory factory = Thread.ofPlatform().name("cook").factory();
        try (var scope = StructuredTaskScope.open(Joiner.<String>allUntil(subtask -> false), config -> config.withThreadFactory(factory))) {
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
