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
            scope.fork(() -> request("alice", settings, trail));
            scope.fork(() -> request("bob", settings, trail));
            scope.join();
        }
    }

    private static void request(String user, Settings settings, Trail trail) {
        ScopedValue.where(USER, user).run(() -> serveAll(settings, trail));
        trail.say(user + " is served, and the user is now " + user());
    }

    private static void serveAll(Settings settings, Trail trail) {
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> serve("tea", settings, trail));
            scope.fork(() -> serve("cake", settings, trail));
            scope.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static void serve(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        trail.say(what + " for " + user());
    }

    private static String user() {
        return USER.orElse("nobody");
    }
}
