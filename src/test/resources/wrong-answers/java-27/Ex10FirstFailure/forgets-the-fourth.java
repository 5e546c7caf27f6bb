// Refutes: all five are subtasks of a scope that main opened
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

class Ex10FirstFailure {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        try (var scope = StructuredTaskScope.open(Joiner.awaitAllSuccessfulOrThrow())) {
            for (int i = 0; i < 3; i++) {
                scope.fork(new Sleeper("thread_" + i, settings.sleep().multipliedBy(5), trail));
            }
            scope.fork(() -> fail(trail));
            scope.join();
        } catch (ExecutionException failed) {
            trail.caught(failed.getCause());
        }
    }

    private static Object fail(Trail trail) throws InterruptedException {
        trail.awaitAsleep(3);
        trail.record(Kind.THROW, "the fifth throws");
        throw new IllegalStateException("out of tea");
    }
}
