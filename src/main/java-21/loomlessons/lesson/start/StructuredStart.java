package loomlessons.lesson.start;

import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/** Forks one sleeper in a scope. */
final class StructuredStart {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        var threads = Thread.ofVirtual().name("thread1").factory();
        try (var scope = new StructuredTaskScope<>("start", threads)) {
            scope.fork(Executors.callable(new Sleeper("thread1", settings.sleep(), trail)));
            scope.join();
        }
    }
}
