import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex12Deadline {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Duration deadline = settings.sleep().multipliedBy(3);
        trail.say("waiting for " + deadline.toMillis() + " ms");
        try {
            waitFor(new Sleeper("slow", settings.sleep().multipliedBy(8), trail), deadline);
            trail.say("in time");
        } catch (ExecutionException late) {
            trail.say("too late");
            trail.caught(late.getCause());
        }
        trail.say("going home");
    }

    private static void waitFor(Runnable task, Duration deadline) throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.open(config -> config.withTimeout(deadline))) {
            scope.fork(task);
            scope.join();
        }
    }
}
