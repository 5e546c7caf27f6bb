// Refutes: each is made in a subtask of a scope that main opened
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;
import java.util.stream.*;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws Exception {
        CompletableFuture<String> tea = new CompletableFuture<>();
        CompletableFuture<String> cake = new CompletableFuture<>();
        Thread.startVirtualThread(() -> tea.complete(make("tea", settings, trail)));
        Thread.startVirtualThread(() -> cake.complete(make("cake", settings, trail)));
        trail.say(tea.orTimeout(1, TimeUnit.MINUTES).join() + " and " + cake.orTimeout(1, TimeUnit.MINUTES).join());
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
