// Refutes: each is made in a subtask of a scope that main opened
import java.util.*;
import java.util.concurrent.*;
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
            scope.fork(() -> {
                Thread.ofVirtual().start(() -> make("tea", settings, trail)).join();
                return null;
            });
            scope.fork(() -> {
                Thread.ofVirtual().start(() -> make("cake", settings, trail)).join();
                return null;
            });
            scope.join();
            trail.say("tea and cake");
        }
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
