package loomlessons.lesson.daemon;

import java.io.IOException;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;

/** Runs a JVM with a virtual thread, and asks for a virtual user thread. */
final class VirtualDaemon {

    static void run(Settings settings, Trail trail) throws IOException, InterruptedException {
        ChildJvm.run(ChildProgram.VIRTUAL_THREAD, settings, trail);

        Thread thread = Thread.ofVirtual().unstarted(() -> {});
        try {
            thread.setDaemon(false);
        } catch (IllegalArgumentException refused) {
            trail.caught(refused);
        }
    }
}
