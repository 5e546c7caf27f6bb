// Refutes: main waits until the deadline, and no longer
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * A deadline on a scope.
 *
 * <p>The slow subtask takes longer than anybody wants to wait. Stop waiting at the deadline: then
 * the slow one is cancelled, and main catches the ExecutionException and passes it to
 * trail.caught(...).
 */
class Ex12Deadline {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Duration deadline = settings.sleep().multipliedBy(3);
        Sleeper slow = new Sleeper("slow", settings.sleep().multipliedBy(8), trail);
        try (var scope = StructuredTaskScope.open(config -> config.withTimeout(deadline.dividedBy(2)))) {
            scope.fork(slow);
            scope.join();
        } catch (ExecutionException late) {
            trail.caught(late.getCause());
        }
    }
}
