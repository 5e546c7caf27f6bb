package loomlessons.run;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import loomlessons.lesson.Trail;

/** Checks every few milliseconds whether a lane's main thread waits in a join, and records it on the trail. */
final class JoinWatch {

    private static final long INTERVAL_NANOS = Duration.ofMillis(5).toNanos();

    private final Thread watcher;

    private JoinWatch(Thread watcher) {
        this.watcher = watcher;
    }

    static JoinWatch start(Thread caller, Trail trail) {
        Runnable check = () -> {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(INTERVAL_NANOS);
                trail.recordIfJoining(caller);
            }
        };
        return new JoinWatch(Thread.ofPlatform().name("join watch").daemon().start(check));
    }

    void stop() {
        watcher.interrupt();
    }
}
