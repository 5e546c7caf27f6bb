// Refutes: each is made in a subtask of a scope that main opened
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * Fork and join in a scope.
 *
 * <p>Here main makes tea and cake one after another. Open a scope, fork a subtask for each, join
 * the scope, and then say both results.
 */
class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread tea = Thread.ofPlatform().start(() -> make("tea", settings, trail));
        Thread cake = Thread.ofPlatform().start(() -> make("cake", settings, trail));
        tea.join();
        cake.join();
        trail.say("tea and cake");
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
