package loomlessons.lesson;

import java.time.Duration;
import loomlessons.lesson.trail.Lateness.WatchedThread;

/**
 * Checks every few milliseconds whether a lane's caller waits, in a join or otherwise, and records it on the trail. It also
 * measures how late the machine is.
 */
public final class CallerWatch {

    private static final long INTERVAL_NANOS = Duration.ofMillis(5).toNanos();

    private final Thread watcher;

    private CallerWatch(Thread watcher) {
        this.watcher = watcher;
    }

    /** Starts to watch the calling thread; the watching thread is a daemon. */
    public static CallerWatch start(Trail trail) {
        Thread caller = Thread.currentThread();
        WatchedThread watched = WatchedThread.current();
        Runnable check = () -> {
            while (!Thread.currentThread().isInterrupted()) {
                trail.lateness().parkAndMeasure(watched, INTERVAL_NANOS);
                trail.recordIfWaiting(caller);
            }
        };
        return new CallerWatch(Thread.ofPlatform().name("caller watch").daemon().start(check));
    }

    /** Ends the watch; doesn't wait for its end. */
    public void stop() {
        watcher.interrupt();
    }
}
