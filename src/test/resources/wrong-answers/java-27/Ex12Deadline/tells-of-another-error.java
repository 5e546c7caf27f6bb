// Refutes: main catches the error that the deadline causes
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex12Deadline {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Duration deadline = settings.sleep().multipliedBy(3);
        Sleeper slow = new Sleeper("slow", settings.sleep().multipliedBy(8), trail);
        try (var scope = StructuredTaskScope.open(config -> config.withTimeout(deadline))) {
            scope.fork(slow);
            scope.join();
        } catch (ExecutionException late) {
            trail.caught(new IllegalStateException("too late"));
        }
    }
}
