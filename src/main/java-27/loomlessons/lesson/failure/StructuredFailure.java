package loomlessons.lesson.failure;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/** Forks subtasks of which the last one fails: the scope cancels the others and throws the error in join. */
final class StructuredFailure {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        int failing = settings.threads() - 1;
        var threads = Thread.ofVirtual().name("thread_", 0).factory();
        try (var scope = StructuredTaskScope.open(config -> config.withThreadFactory(threads))) {
            for (int i = 0; i < failing; i++) {
                scope.fork(new Sleeper("thread_" + i, settings.sleep(), trail));
            }
            trail.awaitAsleep(failing);
            scope.fork(new FailingTask("thread_" + failing, trail));
            scope.join();
        } catch (ExecutionException failed) {
            trail.caught(failed.getCause());
        }
    }
}
