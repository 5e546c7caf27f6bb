// Refutes: every subtask serves the user of its own request
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * Inherit a context in a scope without a thread-local.
 *
 * <p>Two requests are served at the same time, each by two subtasks. A subtask must know its user,
 * but main doesn't pass the user on, and the subtasks don't see the thread-local of the request's
 * thread. Bind a ScopedValue instead.
 */
class Ex15InheritedContext {

    private static volatile String currentUser = "nobody";

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread alice = Thread.ofVirtual().name("request of alice").start(() -> request("alice", settings, trail));
        Thread bob = Thread.ofVirtual().name("request of bob").start(() -> request("bob", settings, trail));
        alice.join();
        bob.join();
    }

    private static void request(String user, Settings settings, Trail trail) {
        currentUser = user;
        serveAll(settings, trail);
        currentUser = "nobody";
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
        return currentUser;
    }
}
