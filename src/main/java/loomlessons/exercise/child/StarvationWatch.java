package loomlessons.exercise.child;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Notices when the machine has no time for this JVM: what its threads do late then, no program could help. */
final class StarvationWatch {

    private static final int NAPS = 5;
    private static final long NAP_NANOS = Duration.ofMillis(10).toNanos();

    // More than twice as long: some systems round each nap up to the 16 ms of their clock.
    private static final long TOO_LONG_NANOS = Duration.ofMillis(120).toNanos();

    private StarvationWatch() {}

    /** Starts to watch; the listener is told once, by a thread of its own. */
    static void start(Runnable listener) {
        Thread.ofPlatform().name("starvation watch").daemon().start(() -> {
            long took = 0;
            while (took < TOO_LONG_NANOS) {
                took = nanosOfNaps();
            }
            listener.run();
        });
    }

    private static long nanosOfNaps() {
        long start = System.nanoTime();
        for (int i = 0; i < NAPS; i++) {
            LockSupport.parkNanos(NAP_NANOS);
        }
        return System.nanoTime() - start;
    }
}
