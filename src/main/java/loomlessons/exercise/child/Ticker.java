package loomlessons.exercise.child;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** A clock that ticks every millisecond. A thread that waits for it is WAITING, so it doesn't look like a sleeper. */
final class Ticker {

    private static final long INTERVAL_NANOS = Duration.ofMillis(1).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition tick = lock.newCondition();
    private long ticks;

    /** A clock that takes this action before each tick. */
    Ticker(Runnable action) {
        Thread.ofPlatform().name("ticks").daemon().start(() -> {
            while (true) {
                LockSupport.parkNanos(INTERVAL_NANOS);
                action.run();
                signal();
            }
        });
    }

    /** Waits about a millisecond; an interrupted thread stays interrupted. */
    void awaitNext() {
        lock.lock();
        try {
            long seen = ticks;
            while (ticks == seen) {
                tick.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void signal() {
        lock.lock();
        try {
            ticks++;
            tick.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
