import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * The first failure cancels the siblings.
 *
 * <p>Four subtasks sleep for a long time, and the fifth fails, which it records on the trail. After
 * that, nobody needs the other four, but they sleep on, and main never learns of the error.
 *
 * <p>Change it so that each of these sentences is true:
 *
 * <ul>
 *   <li>All five run as subtasks of a scope that main opens: thread_0 to thread_3, and the fifth,
 *       which fails.
 *   <li>The other four are cancelled in their sleep.
 *   <li>The failure cancels them, whenever it happens.
 *   <li>Main catches the error of the fifth, and passes it to trail.caught(...).
 *   <li>No other thread is started.
 * </ul>
 */
class Ex10FirstFailure {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        try (var scope = StructuredTaskScope.open()) {
            for (int i = 0; i < 4; i++) {
                Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep().multipliedBy(5), trail);
                scope.fork(sleeper);
            }
            scope.fork(() -> fail(trail));
            scope.join();
        } catch (ExecutionException failed) {
            trail.caught(failed.getCause());
        }
    }

    private static Object fail(Trail trail) throws InterruptedException {
        trail.awaitAsleep(4);
        trail.record(Kind.THROW, "the fifth throws");
        throw new IllegalStateException("out of tea");
    }
}
