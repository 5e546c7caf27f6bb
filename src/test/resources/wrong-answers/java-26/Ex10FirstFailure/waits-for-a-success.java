// Refutes: the other four are cancelled in their sleep
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Joiner;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/**
 * The first failure cancels the siblings.
 *
 * <p>Four subtasks sleep for a long time, and the fifth fails. After that, nobody needs the other
 * four: cancel them, and let main catch the error and pass it to trail.caught(...).
 */
class Ex10FirstFailure {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        try (var scope = StructuredTaskScope.open(Joiner.anySuccessfulOrThrow())) {
            for (int i = 0; i < 4; i++) {
                Sleeper sleeper = new Sleeper("thread_" + i, settings.sleep().multipliedBy(5), trail);
                scope.fork(sleeper);
            }
            scope.fork(() -> fail(trail));
            scope.join();
        } catch (FailedException failed) {
            trail.caught(failed.getCause());
        }
    }

    private static Object fail(Trail trail) throws InterruptedException {
        trail.awaitAsleep(4);
        trail.record(Kind.THROW, "the fifth throws");
        throw new IllegalStateException("out of tea");
    }
}
