// Refutes: tea and cake are made at the same time
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;
import java.util.stream.*;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws Exception {
        CountDownLatch teaIsReady = new CountDownLatch(1);
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> tea = scope.fork(() -> {
                String made = make("tea", settings, trail);
                teaIsReady.countDown();
                return made;
            });
            Subtask<String> cake = scope.fork(() -> {
                teaIsReady.await();
                return make("cake", settings, trail);
            });
            scope.join();
            trail.say(tea.get() + " and " + cake.get());
        }
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
