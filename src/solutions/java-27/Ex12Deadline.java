import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * A deadline on a scope.
 *
 * <p>The slow subtask takes longer than anybody wants to wait. Here main waits for it.
 *
 * <p>Change it so that each of these sentences is true:
 *
 * <ul>
 *   <li>The slow one runs as a subtask of a scope that main opens.
 *   <li>It is cancelled in its sleep.
 *   <li>That happens at the deadline of three sleeps, counted from the opening of the scope: no
 *       earlier, and no later.
 *   <li>Main catches the error that the deadline causes, and passes it to trail.caught(...).
 *   <li>No other thread is started.
 * </ul>
 */
class Ex12Deadline {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Duration deadline = settings.sleep().multipliedBy(3);
        Sleeper slow = new Sleeper("slow", settings.sleep().multipliedBy(8), trail);
        try (var scope = StructuredTaskScope.open(config -> config.withTimeout(deadline))) {
            scope.fork(slow);
            scope.join();
        } catch (ExecutionException late) {
            trail.caught(late.getCause());
        }
    }
}
