package loomlessons.lesson.cpu;

import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/** Runs several sleepers in a scope, then as many number crunchers in another. */
final class StructuredCpu {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        trail.say("sleepers start");
        var sleepers = Thread.ofVirtual().name("sleeper_", 0).factory();
        try (var scope = new StructuredTaskScope<>("sleepers", sleepers)) {
            for (int i = 0; i < settings.threads(); i++) {
                scope.fork(Executors.callable(new Sleeper("sleeper_" + i, settings.sleep(), trail)));
            }
            scope.join();
        }
        trail.say("sleepers are done");

        trail.say("crunchers start");
        var crunchers = Thread.ofVirtual().name("cruncher_", 0).factory();
        try (var scope = new StructuredTaskScope<>("crunchers", crunchers)) {
            for (int i = 0; i < settings.threads(); i++) {
                scope.fork(Executors.callable(new Cruncher("cruncher_" + i, trail)));
            }
            scope.join();
        }
        trail.say("crunchers are done");
    }
}
