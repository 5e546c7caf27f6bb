import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex15InheritedContext {

    private static final ScopedValue<String> USER = ScopedValue.newInstance();

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread alice = Thread.ofVirtual().name("request of alice").start(() -> request("alice", settings, trail));
        Thread bob = Thread.ofVirtual().name("request of bob").start(() -> request("bob", settings, trail));
        alice.join();
        bob.join();
    }

    private static void request(String user, Settings settings, Trail trail) {
        ScopedValue.where(USER, user).run(() -> serveAll(settings, trail));
        trail.say(user + " is served, and the user is now " + user());
    }

    private static void serveAll(Settings settings, Trail trail) {
        trail.say("serving " + USER.get());
        List<String> orders = List.of("tea", "cake");
        try (var scope = StructuredTaskScope.open(Joiner.<Object>allUntil(subtask -> false))) {
            for (String order : orders) {
                scope.fork(() -> {
                    trail.say(order + " is for somebody");
                    serve(order, settings, trail);
                    return order;
                });
            }
            scope.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        trail.say("all served for " + USER.get());
    }

    private static void serve(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        trail.say(what + " for " + user());
    }

    private static String user() {
        return USER.orElse("nobody");
    }
}
