package loomlessons.lesson.daemon;

import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;

/** A program whose main ends while its daemon thread sleeps. */
final class DaemonThreadProgram {

    static void main(Settings settings, Trail trail) throws InterruptedException {
        Thread thread =
                Thread.ofPlatform().name("thread1").daemon(true).start(new Sleeper("thread1", settings.sleep(), trail));
        trail.awaitAsleep(1);
        trail.say("thread1 is a daemon: " + thread.isDaemon());
        trail.say("main ends");
    }
}
