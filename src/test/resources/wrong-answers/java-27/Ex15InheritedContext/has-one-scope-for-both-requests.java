// Refutes: each request is served by two subtasks of its own scope
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;
import java.util.stream.*;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex15InheritedContext {

    private static final ScopedValue<String> USER = ScopedValue.newInstance();

    static void run(Settings settings, Trail trail) throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.open()) {
            for (String user : List.of("alice", "bob")) {
                for (String what : List.of("tea", "cake")) {
                    scope.fork(() -> ScopedValue.where(USER, user).run(() -> serve(what, settings, trail)));
                }
            }
            scope.join();
        }
        trail.say("alice is served, and the user is now " + user());
        trail.say("bob is served, and the user is now " + user());
    }

    private static void serve(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        trail.say(what + " for " + user());
    }

    private static String user() {
        return USER.orElse("nobody");
    }
}
