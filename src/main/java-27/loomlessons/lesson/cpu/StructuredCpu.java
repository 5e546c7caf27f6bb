package loomlessons.lesson.cpu;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/** Runs several sleepers in a scope, then as many number crunchers in another. */
final class StructuredCpu {

    static void run(Settings settings, Trail trail) throws InterruptedException, ExecutionException {
        trail.say(Phase.SLEEPERS_START);
        var sleepers = Thread.ofVirtual().name("sleeper_", 0).factory();
        try (var scope = StructuredTaskScope.open(config -> config.withThreadFactory(sleepers))) {
            for (int i = 0; i < settings.threads(); i++) {
                scope.fork(new Sleeper("sleeper_" + i, settings.sleep(), trail));
            }
            scope.join();
        }
        trail.say(Phase.SLEEPERS_DONE);

        trail.say(Phase.CRUNCHERS_START);
        var crunchers = Thread.ofVirtual().name("cruncher_", 0).factory();
        try (var scope = StructuredTaskScope.open(config -> config.withThreadFactory(crunchers))) {
            for (int i = 0; i < settings.threads(); i++) {
                scope.fork(new Cruncher("cruncher_" + i, trail));
            }
            scope.join();
        }
        trail.say(Phase.CRUNCHERS_DONE);
    }
}
