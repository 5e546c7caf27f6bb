package loomlessons.lesson.cpu;

import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/** Runs several sleepers in a scope, then as many number crunchers in another. */
final class StructuredCpu {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        trail.say("sleepers start");
        var sleepers = Thread.ofVirtual().name("sleeper_", 0).factory();
        try (var scope = StructuredTaskScope.open(Joiner.awaitAll(), config -> config.withThreadFactory(sleepers))) {
            for (int i = 0; i < settings.threads(); i++) {
                scope.fork(new Sleeper("sleeper_" + i, settings.sleep(), trail));
            }
            scope.join();
        }
        trail.say("sleepers are done");

        trail.say("crunchers start");
        var crunchers = Thread.ofVirtual().name("cruncher_", 0).factory();
        try (var scope = StructuredTaskScope.open(Joiner.awaitAll(), config -> config.withThreadFactory(crunchers))) {
            for (int i = 0; i < settings.threads(); i++) {
                scope.fork(new Cruncher("cruncher_" + i, trail));
            }
            scope.join();
        }
        trail.say("crunchers are done");
    }
}
