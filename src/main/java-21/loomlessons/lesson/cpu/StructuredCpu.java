package loomlessons.lesson.cpu;

import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/** Runs several sleepers in a scope, then as many number crunchers in another. */
final class StructuredCpu {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        trail.say(Phase.SLEEPERS_START);
        var sleepers = Thread.ofVirtual().name("sleeper_", 0).factory();
        try (var scope = new StructuredTaskScope<>("sleepers", sleepers)) {
            for (int i = 0; i < settings.threads(); i++) {
                scope.fork(Executors.callable(new Sleeper("sleeper_" + i, settings.sleep(), trail)));
            }
            scope.join();
        }
        trail.say(Phase.SLEEPERS_DONE);

        trail.say(Phase.CRUNCHERS_START);
        var crunchers = Thread.ofVirtual().name("cruncher_", 0).factory();
        try (var scope = new StructuredTaskScope<>("crunchers", crunchers)) {
            for (int i = 0; i < settings.threads(); i++) {
                scope.fork(Executors.callable(new Cruncher("cruncher_" + i, trail)));
            }
            scope.join();
        }
        trail.say(Phase.CRUNCHERS_DONE);
    }
}
