import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;
import java.util.stream.*;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws Exception {
        try (var scope = StructuredTaskScope.open(Joiner.awaitAllSuccessfulOrThrow(), config -> config.withTimeout(Duration.ofMinutes(1)))) {
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
