// Refutes: each request is served by two subtasks of its own scope
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
        Thread tea = Thread.startVirtualThread(() -> ScopedValue.where(USER, user).run(() -> serve("tea", settings, trail)));
        Thread cake = Thread.startVirtualThread(() -> ScopedValue.where(USER, user).run(() -> serve("cake", settings, trail)));
        try {
            tea.join();
            cake.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        trail.say(user + " is served, and the user is now " + user());
    }

    private static void serve(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        trail.say(what + " for " + user());
    }

    private static String user() {
        return USER.orElse("nobody");
    }
}
