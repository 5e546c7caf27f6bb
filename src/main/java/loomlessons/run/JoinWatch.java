package loomlessons.run;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import loomlessons.lesson.Trail;

/** Looks from outside, again and again, whether a lane's caller waits in a join, and tells the trail. */
final class JoinWatch {

    private static final long EVERY_NANOS = Duration.ofMillis(5).toNanos();

    private final Thread watcher;

    private JoinWatch(Thread watcher) {
        this.watcher = watcher;
    }

    /** Starts to look at that thread. */
    static JoinWatch start(Thread caller, Trail trail) {
        Runnable looking = () -> {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(EVERY_NANOS);
                trail.recordIfJoining(caller);
            }
        };
        return new JoinWatch(Thread.ofPlatform().name("join watch").daemon().start(looking));
    }

    /** Looks no more. */
    void stop() {
        watcher.interrupt();
    }
}
