// Refutes: every subtask finds its user in a scoped value
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex15InheritedContext {

    private static final ThreadLocal<String> USER = ThreadLocal.withInitial(() -> "nobody");

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread alice = Thread.ofVirtual().name("request of alice").start(() -> request("alice", settings, trail));
        Thread bob = Thread.ofVirtual().name("request of bob").start(() -> request("bob", settings, trail));
        alice.join();
        bob.join();
    }

    private static void request(String user, Settings settings, Trail trail) {
        serveAll(user, settings, trail);
        trail.say(user + " is served, and the user is now " + user());
    }

    private static void serveAll(String user, Settings settings, Trail trail) {
        try (var scope = StructuredTaskScope.open(Joiner.allUntil(subtask -> false))) {
            for (String what : List.of("tea", "cake")) {
                scope.fork(() -> {
                    USER.set(user);
                    serve(what, settings, trail);
                    return null;
                });
            }
            scope.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
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
