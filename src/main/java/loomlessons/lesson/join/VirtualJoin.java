package loomlessons.lesson.join;

import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/** Joins a virtual thread before saying hello. */
final class VirtualJoin {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread thread = Thread.ofVirtual().name("thread1").start(new Sleeper("thread1", settings.sleep(), trail));
        thread.join();
        trail.say("hello");
    }
}
