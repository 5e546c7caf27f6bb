// Refutes: the first answer cancels it, nothing else
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.TimeoutException;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex11FirstSuccess {

    static void run(Settings settings, Trail trail) throws Exception {
        Subtask<String> fast = null;
        try (var scope = new StructuredTaskScope<String>()) {
            scope.fork(() -> ask("slow", settings.sleep().multipliedBy(5), trail));
            fast = scope.fork(() -> ask("fast", settings.sleep(), trail));
            scope.fork(() -> fail(trail));
            try {
                scope.joinUntil(Instant.now().plus(settings.sleep().multipliedBy(2)));
            } catch (TimeoutException late) {
                scope.shutdown();
                scope.join();
            }
            if (fast.state() == Subtask.State.SUCCESS) {
                trail.say(fast.get());
            }
        }
    }

    private static String ask(String name, Duration sleep, Trail trail) {
        new Sleeper(name, sleep, trail).run();
        return name + " answers";
    }

    private static String fail(Trail trail) {
        trail.record(Kind.THROW, "the third throws");
        throw new IllegalStateException("no answer");
    }
}
