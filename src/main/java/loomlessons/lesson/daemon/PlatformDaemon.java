package loomlessons.lesson.daemon;

import java.io.IOException;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;

/** Runs two JVMs: one with a user thread, one with a daemon thread. */
final class PlatformDaemon {

    static void run(Settings settings, Trail trail) throws IOException, InterruptedException {
        ChildJvm.run(ChildProgram.USER_THREAD, settings, trail);
        ChildJvm.run(ChildProgram.DAEMON_THREAD, settings, trail);
    }
}
