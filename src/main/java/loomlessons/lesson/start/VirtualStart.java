package loomlessons.lesson.start;

import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/** Starts one sleeper on a virtual thread. */
final class VirtualStart {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread thread = Thread.ofVirtual().name("thread1").unstarted(new Sleeper("thread1", settings.sleep(), trail));
        thread.start();
        thread.join();
    }
}
