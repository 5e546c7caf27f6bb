// Refutes: each is made in a subtask of a scope that main opened
import java.util.concurrent.CompletableFuture;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) {
        CompletableFuture<String> tea = CompletableFuture.supplyAsync(() -> make("tea", settings, trail), Thread::startVirtualThread);
        CompletableFuture<String> cake = CompletableFuture.supplyAsync(() -> make("cake", settings, trail), Thread::startVirtualThread);
        trail.say(tea.thenCombine(cake, (first, second) -> first + " and " + second).join());
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
