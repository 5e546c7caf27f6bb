// Refutes: the first answer cancels it, nothing else
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex11FirstSuccess {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> slow = scope.fork(() -> ask("slow", settings.sleep().multipliedBy(5), trail));
            Subtask<String> fast = scope.fork(() -> ask("fast", settings.sleep(), trail));
            trail.awaitAsleep(2);
            scope.fork(() -> fail(trail));
            scope.join();
            trail.say(fast.state() == Subtask.State.SUCCESS ? fast.get() : slow.get());
        } catch (ExecutionException failed) {
            trail.say("no answer");
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
