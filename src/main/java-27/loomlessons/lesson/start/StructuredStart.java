package loomlessons.lesson.start;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/** Forks one sleeper in a scope. */
final class StructuredStart {

    static void run(Settings settings, Trail trail) throws InterruptedException, ExecutionException {
        var threads = Thread.ofVirtual().name("thread1").factory();
        try (var scope = StructuredTaskScope.open(config -> config.withThreadFactory(threads))) {
            scope.fork(new Sleeper("thread1", settings.sleep(), trail));
            scope.join();
        }
    }
}
