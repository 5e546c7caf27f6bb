package loomlessons.lesson.join;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/** Joins the subtasks of a scope before saying hello. */
final class StructuredJoin {

    static void run(Settings settings, Trail trail) throws InterruptedException, ExecutionException {
        var threads = Thread.ofVirtual().name("thread1").factory();
        try (var scope = StructuredTaskScope.open(config -> config.withThreadFactory(threads))) {
            scope.fork(new Sleeper("thread1", settings.sleep(), trail));
            scope.join();
        }
        trail.say("hello");
    }
}
