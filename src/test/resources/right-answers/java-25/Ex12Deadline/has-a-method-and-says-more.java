import java.time.Duration;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.TimeoutException;
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
        } catch (TimeoutException late) {
            trail.say("too late");
            trail.caught(late);
        }
        trail.say("going home");
    }

    private static void waitFor(Runnable task, Duration deadline) throws InterruptedException {
        try (var scope = StructuredTaskScope.open(Joiner.awaitAll(), config -> config.withTimeout(deadline))) {
            scope.fork(task);
            scope.join();
        }
    }
}
