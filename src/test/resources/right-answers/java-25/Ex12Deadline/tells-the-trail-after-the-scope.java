import java.time.Duration;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.TimeoutException;
import java.util.concurrent.ThreadFactory;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex12Deadline {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        TimeoutException late = null;
        Sleeper slow = new Sleeper("slow", settings.sleep().multipliedBy(8), trail);
        ThreadFactory named = Thread.ofVirtual().name("slow").factory();
        try (var scope = StructuredTaskScope.open(
                Joiner.awaitAll(),
                config -> config.withThreadFactory(named).withTimeout(Duration.ofMillis(3 * settings.sleep().toMillis())))) {
            scope.fork(slow);
            try {
                scope.join();
            } catch (TimeoutException timeout) {
                late = timeout;
            }
        }
        if (late != null) {
            trail.caught(late);
        }
    }
}
