package loomlessons.exercise.check;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets only so many JVMs start at once that they don't take the processors from the programs that run already. */
final class Launches {

    private final Semaphore permits;

    /** So many at the same time. */
    Launches(int atOnce) {
        this.permits = new Semaphore(atOnce);
    }

    /** A JVM that starts keeps more than one processor busy: it has compilers and a collector of its own. */
    static Launches onThisMachine() {
        return new Launches(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    /** Waits until one more JVM may start. */
    Launch begin() throws InterruptedException {
        permits.acquire();
        return new Launch();
    }

    /** One JVM that starts. */
    final class Launch implements AutoCloseable {

        private final AtomicBoolean over = new AtomicBoolean();

        private Launch() {}

        /** The JVM runs its program, or has ended; may be called again. */
        @Override
        public void close() {
            if (over.compareAndSet(false, true)) {
                permits.release();
            }
        }
    }
}
