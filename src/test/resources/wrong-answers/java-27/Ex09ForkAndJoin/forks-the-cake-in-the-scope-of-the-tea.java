// Refutes: each is made in a subtask of a scope that main opened
import java.util.*;
import java.util.concurrent.*;
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
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> both = scope.fork(() -> {
                try (var inner = StructuredTaskScope.open()) {
                    Subtask<String> cake = inner.fork(() -> make("cake", settings, trail));
                    String tea = make("tea", settings, trail);
                    inner.join();
                    return tea + " and " + cake.get();
                }
            });
            scope.join();
            trail.say(both.get());
        }
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
