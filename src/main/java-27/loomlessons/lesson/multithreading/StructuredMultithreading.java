package loomlessons.lesson.multithreading;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/** Forks several subtasks, then joins them all at once. */
final class StructuredMultithreading {

    static void run(Settings settings, Trail trail) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        var threads = Thread.ofVirtual().name("thread_", 0).factory();
        try (var scope = StructuredTaskScope.open(config -> config.withThreadFactory(threads))) {
            for (int i = 0; i < settings.threads(); i++) {
                scope.fork(new Sleeper("thread_" + i, settings.sleep(), trail));
            }
            trail.awaitAsleep(settings.threads());
            trail.say("all %d are asleep".formatted(settings.threads()));
            scope.join();
        }
        trail.say("Elapsed time: %s seconds".formatted(Seconds.measured(System.nanoTime() - start)));
        trail.say(new MultithreadingLesson.AllFinished(settings.threads()));
    }
}
