package loomlessons.exercise.child;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A clock whose ticks are awaited without a time limit of one's own: a thread that is held up isn't to look as if it
 * slept, as the program may look at its state.
 */
final class Ticker {

    private static final long EVERY_NANOS = Duration.ofMillis(1).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition tick = lock.newCondition();
    private long ticks;

    Ticker() {
        Thread.ofPlatform().name("ticks").daemon().start(() -> {
            while (true) {
                LockSupport.parkNanos(EVERY_NANOS);
                signal();
            }
        });
    }

    /** Returns a millisecond later, or a little more; an interrupt is left for the thread to find. */
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
