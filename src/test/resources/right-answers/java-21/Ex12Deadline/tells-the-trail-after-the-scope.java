import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.TimeoutException;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex12Deadline {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        TimeoutException late = null;
        Sleeper slow = new Sleeper("slow", settings.sleep().multipliedBy(8), trail);
        try (var scope = new StructuredTaskScope<>("slow", Thread.ofVirtual().name("slow").factory())) {
            scope.fork(Executors.callable(slow));
            try {
                scope.joinUntil(Instant.now().plusMillis(3 * settings.sleep().toMillis()));
            } catch (TimeoutException timeout) {
                late = timeout;
            }
        }
        if (late != null) {
            trail.caught(late);
        }
    }
}
