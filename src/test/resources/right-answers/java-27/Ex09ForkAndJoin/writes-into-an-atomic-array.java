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
        String[] orders = {"tea", "cake"};
        AtomicReferenceArray<String> made = new AtomicReferenceArray<>(2);
        try (var scope = StructuredTaskScope.open()) {
            IntStream.range(0, 2).forEach(i -> scope.fork(() -> made.set(i, make(orders[i], settings, trail))));
            scope.join();
            trail.say(made.get(0) + " and " + made.get(1));
        }
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
