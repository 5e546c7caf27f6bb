package loomlessons.lesson.concurrency;

import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/** Starts a virtual thread and says hello without waiting for it. */
final class VirtualConcurrency {

    static void run(Settings settings, Trail trail) throws InterruptedException {
        Thread thread = Thread.ofVirtual().name("thread1").start(new Sleeper("thread1", settings.sleep(), trail));
        trail.awaitAsleep(1);
        trail.say("hello");
        thread.join(); // Only to see the wake-up: hello is out already.
    }
}
