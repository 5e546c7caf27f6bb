import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * Inherit a context in a scope without a thread-local.
 *
 * <p>Two requests are served, each by two subtasks. A subtask works for one user, but the request
 * doesn't pass the user on, and subtasks see no thread-local of the request's thread.
 *
 * <p>Change it so that each of these sentences is true:
 *
 * <ul>
 *   <li>Both requests are served before the JVM ends, and say it: "alice is served".
 *   <li>Every subtask serves the user of its own request, and says it: "tea for alice".
 *   <li>Each request is served by two subtasks of its own scope.
 *   <li>Both requests are served at the same time.
 *   <li>Every subtask finds its user in a scoped value, which is kept in a static field.
 *   <li>After a request, its thread has no user.
 *   <li>Besides one thread per request and the subtasks, no thread is started.
 * </ul>
 */
class Ex15InheritedContext {

    // TODO: a ScopedValue, bound during serveAll and read in user()
    private static final ThreadLocal<String> USER = ThreadLocal.withInitial(() -> "nobody");

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread alice = Thread.ofVirtual().name("request of alice").start(() -> request("alice", settings, trail));
        Thread bob = Thread.ofVirtual().name("request of bob").start(() -> request("bob", settings, trail));
        alice.join();
        bob.join();
    }

    private static void request(String user, Settings settings, Trail trail) {
        USER.set(user);
        serveAll(settings, trail);
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
        return USER.get();
    }
}
