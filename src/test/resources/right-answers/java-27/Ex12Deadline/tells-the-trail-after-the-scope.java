import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.ThreadFactory;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex12Deadline {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        ExecutionException late = null;
        Sleeper slow = new Sleeper("slow", settings.sleep().multipliedBy(8), trail);
        ThreadFactory named = Thread.ofVirtual().name("slow").factory();
        try (var scope = StructuredTaskScope.open(
                config -> config.withThreadFactory(named).withTimeout(Duration.ofMillis(3 * settings.sleep().toMillis())))) {
            scope.fork(slow);
            try {
                scope.join();
            } catch (ExecutionException timeout) {
                late = timeout;
            }
        }
        if (late != null) {
            trail.caught(late.getCause());
        }
    }
}
