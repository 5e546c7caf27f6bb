package loomlessons.lesson.daemon;

import java.io.IOException;
import java.util.concurrent.StructuredTaskScope;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/** Runs a JVM with a scope, and leaves another scope without a join. */
final class StructuredDaemon {

    static void run(Settings settings, Trail trail) throws IOException, InterruptedException {
        ChildJvm.run(ChildProgram.SCOPE, settings, trail);

        var threads = Thread.ofVirtual().name("thread1").factory();
        try (var scope = StructuredTaskScope.open(config -> config.withThreadFactory(threads))) {
            scope.fork(new Sleeper("thread1", settings.sleep(), trail));
            trail.awaitAsleep(1);
        } catch (IllegalStateException notJoined) {
            trail.caught(notJoined);
        }
    }
}
