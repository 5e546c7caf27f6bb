// Refutes: every subtask finds its user in a scoped value
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

    private static final ScopedValue<List<String>> USER = ScopedValue.newInstance();

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread alice = Thread.ofVirtual().name("request of alice").start(() -> request("alice", settings, trail));
        Thread bob = Thread.ofVirtual().name("request of bob").start(() -> request("bob", settings, trail));
        alice.join();
        bob.join();
    }

    private static void request(String user, Settings settings, Trail trail) {
        ScopedValue.where(USER, List.of("alice", "bob")).run(() -> serveAll(user, settings, trail));
        trail.say(user + " is served, and the user is now nobody");
    }

    private static void serveAll(String user, Settings settings, Trail trail) {
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> serve(user, "tea", settings, trail));
            scope.fork(() -> serve(user, "cake", settings, trail));
            scope.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static void serve(String user, String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        trail.say(what + " for " + USER.get().get(USER.get().indexOf(user)));
    }
}
