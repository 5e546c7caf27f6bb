package loomlessons.lesson.daemon;

import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/** A program whose main can't end while the subtask of its scope sleeps. */
final class StructuredProgram {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        var threads = Thread.ofVirtual().name("thread1").factory();
        try (var scope = new StructuredTaskScope<>("program", threads)) {
            scope.fork(Executors.callable(new Sleeper("thread1", settings.sleep(), trail)));
            scope.join();
        }
        trail.say("main ends");
    }
}
