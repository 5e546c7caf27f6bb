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
        try (ExecutorService kitchen = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> orders = List.of(() -> make("tea", settings, trail), () -> make("cake", settings, trail));
            List<Future<String>> made = kitchen.invokeAll(orders, 1, TimeUnit.MINUTES);
            trail.say(made.get(0).get() + " and " + made.get(1).get());
        }
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
