package loomlessons.lesson.join;

import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/** Joins the subtasks of a scope before saying hello. */
final class StructuredJoin {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        var threads = Thread.ofVirtual().name("thread1").factory();
        try (var scope = new StructuredTaskScope<>("join", threads)) {
            scope.fork(Executors.callable(new Sleeper("thread1", settings.sleep(), trail)));
            scope.join();
        }
        trail.say("hello");
    }
}
