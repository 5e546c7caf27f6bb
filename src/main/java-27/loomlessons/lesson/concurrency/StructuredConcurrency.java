package loomlessons.lesson.concurrency;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/** Forks a subtask and says hello without waiting for it; the scope waits at its end. */
final class StructuredConcurrency {

    static void run(Settings settings, Trail trail) throws InterruptedException, ExecutionException {
        var threads = Thread.ofVirtual().name("thread1").factory();
        try (var scope = StructuredTaskScope.open(config -> config.withThreadFactory(threads))) {
            scope.fork(new Sleeper("thread1", settings.sleep(), trail));
            trail.awaitAsleep(1);
            trail.say("hello");
            scope.join();
        }
        trail.say(ConcurrencyLesson.Milestone.SCOPE_LEFT);
    }
}
