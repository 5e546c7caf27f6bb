package loomlessons.lesson;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Checks every few milliseconds whether a lane's caller waits, in a join or otherwise, and records it on the trail. */
public final class CallerWatch {

    private static final long INTERVAL_NANOS = Duration.ofMillis(5).toNanos();

    private final Thread watcher;

    private CallerWatch(Thread watcher) {
        this.watcher = watcher;
    }

    /** Starts to watch the thread; the watching thread is a daemon. */
    public static CallerWatch start(Thread caller, Trail trail) {
        Runnable check = () -> {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(INTERVAL_NANOS);
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
