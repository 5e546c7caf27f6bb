import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.TimeoutException;
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

    private static void waitFor(Runnable task, Duration deadline) throws InterruptedException, TimeoutException {
        try (var scope = new StructuredTaskScope<>()) {
            scope.fork(Executors.callable(task));
            scope.joinUntil(Instant.now().plus(deadline));
        }
    }
}
