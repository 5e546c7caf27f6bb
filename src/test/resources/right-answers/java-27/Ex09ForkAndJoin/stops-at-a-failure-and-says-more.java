import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws Exception {
        trail.say("let us make tea and cake");
        try (var scope = StructuredTaskScope.open(Joiner.awaitAllSuccessfulOrThrow())) {
            Subtask<String> tea = scope.fork(() -> make("tea", settings, trail));
            Subtask<String> cake = scope.fork(() -> make("cake", settings, trail));
            trail.say("both are on their way");
            scope.join();
            trail.say("ready");
            trail.say(tea.get() + " and " + cake.get());
        }
        trail.say("enjoy your meal");
    }

    private static String make(String what, Settings settings, Trail trail) {
        trail.say("making " + what);
        new Sleeper(what, settings.sleep(), trail).run();
        trail.say(what + " is ready");
        return what;
    }
}
