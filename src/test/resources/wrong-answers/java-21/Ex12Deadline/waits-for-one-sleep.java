// Refutes: main waits until the deadline, and no longer
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
        Sleeper slow = new Sleeper("slow", settings.sleep().multipliedBy(8), trail);
        try (var scope = new StructuredTaskScope<>()) {
            scope.fork(Executors.callable(slow));
            scope.joinUntil(Instant.now().plus(settings.sleep()));
        } catch (TimeoutException late) {
            trail.caught(late);
        }
    }
}
