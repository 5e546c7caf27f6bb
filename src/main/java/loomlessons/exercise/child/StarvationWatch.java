package loomlessons.exercise.child;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Notices when the machine gives this JVM no CPU for a while; then its threads may be late without a mistake. */
final class StarvationWatch {

    private static final int PAUSES = 5;
    private static final long PAUSE_NANOS = Duration.ofMillis(10).toNanos();

    /** What is more than that part of a sleep late may be too late for it. */
    private static final int LATE_PART = 3;

    private StarvationWatch() {}

    /** Starts to watch a program whose sleepers sleep so long; calls the listener once, on a thread of its own. */
    static void start(Duration sleep, Runnable listener) {
        // At least half of the pauses: some systems round each pause up to 16 ms.
        long tooLong = PAUSES * PAUSE_NANOS + sleep.toNanos() / LATE_PART;
        Thread.ofPlatform().name("starvation watch").daemon().start(() -> {
            long took = 0;
            while (took < tooLong) {
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
