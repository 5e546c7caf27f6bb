import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws InterruptedException, ExecutionException {
        Map<String, String> made = new ConcurrentHashMap<>();
        try (var scope = StructuredTaskScope.<String>open()) {
            for (String what : List.of("cake", "tea")) {
                scope.fork(() -> made.put(what, make(what, settings, trail)));
            }
            scope.join();
        }
        trail.say(made.get("tea") + " and " + made.get("cake"));
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
