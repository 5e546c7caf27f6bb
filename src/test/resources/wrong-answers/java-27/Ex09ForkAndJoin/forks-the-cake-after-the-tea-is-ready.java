// Refutes: tea and cake are made at the same time
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex09ForkAndJoin {

    static void run(Settings settings, Trail trail) throws InterruptedException, ExecutionException {
        CountDownLatch teaIsReady = new CountDownLatch(1);
        try (var scope = StructuredTaskScope.<String>open()) {
            Subtask<String> tea = scope.fork(() -> {
                String made = make("tea", settings, trail);
                teaIsReady.countDown();
                return made;
            });
            teaIsReady.await();
            Subtask<String> cake = scope.fork(() -> make("cake", settings, trail));
            scope.join();
            trail.say(tea.get() + " and " + cake.get());
        }
    }

    private static String make(String what, Settings settings, Trail trail) {
        new Sleeper(what, settings.sleep(), trail).run();
        return what;
    }
}
