package loomlessons.exercise.child;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Notices when the machine gives this JVM no CPU for a while; then its threads may be late without a mistake. */
final class StarvationWatch {

    private static final int PAUSES = 5;
    private static final long PAUSE_NANOS = Duration.ofMillis(10).toNanos();

    // More than twice the pauses: some systems round each pause up to 16 ms.
    private static final long TOO_LONG_NANOS = Duration.ofMillis(120).toNanos();

    private StarvationWatch() {}

    /** Starts to watch; calls the listener once, on a thread of its own. */
    static void start(Runnable listener) {
        Thread.ofPlatform().name("starvation watch").daemon().start(() -> {
            long took = 0;
            while (took < TOO_LONG_NANOS) {
                took = nanosOfPauses();
            }
            listener.run();
        });
    }

    private static long nanosOfPauses() {
        long start = System.nanoTime();
        for (int i = 0; i < PAUSES; i++) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return System.nanoTime() - start;
    }
}
