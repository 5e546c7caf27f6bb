// Refutes: every subtask finds its user in a scoped value
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex15InheritedContext {

    private static final Map<Thread, String> USERS = new ConcurrentHashMap<>();

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread alice = Thread.ofVirtual().name("request of alice").start(() -> request("alice", settings, trail));
        Thread bob = Thread.ofVirtual().name("request of bob").start(() -> request("bob", settings, trail));
        alice.join();
        bob.join();
    }

    private static void request(String user, Settings settings, Trail trail) {
        USERS.put(Thread.currentThread(), user);
        serveAll(settings, trail);
        USERS.remove(Thread.currentThread());
        trail.say(user + " is served, and the user is now " + USERS.getOrDefault(Thread.currentThread(), "nobody"));
    }

    private static void serveAll(Settings settings, Trail trail) {
        Thread request = Thread.currentThread();
        try (var scope = StructuredTaskScope.open(Joiner.allUntil(subtask -> false))) {
            scope.fork(() -> serve("tea", request, settings, trail));
            scope.fork(() -> serve("cake", request, settings, trail));
            scope.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void serve(String what, Thread request, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        trail.say(what + " for " + USERS.getOrDefault(request, "nobody"));
    }
}
