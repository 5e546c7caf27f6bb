package loomlessons.lesson;

import java.util.function.LongSupplier;
import loomlessons.lesson.trail.ThreadFacts;

/** Stamps events with the time and the CPU time since a lane's first event. Not safe for use by several threads at once. */
final class LaneClock {

    private final LongSupplier cpuNanos;
    private boolean started;
    private long startNanos;
    private long startCpuNanos;
    private long lastNanos = -1;
    private long lastCpuNanos;

    /** A clock that reads the CPU time from the supplier. */
    LaneClock(LongSupplier cpuNanos) {
        this.cpuNanos = cpuNanos;
    }

    Event stamp(ThreadFacts thread, Kind kind, EventData data, String text) {
        if (!started) {
            started = true;
            startCpuNanos = cpuNanos.getAsLong();
            startNanos = System.nanoTime();
        }
        // At least one nanosecond apart, so that the times alone show the order.
        lastNanos = Math.max(lastNanos + 1, System.nanoTime() - startNanos);
        // Never decreases: the CPU time of the process has coarser steps than that of its compilers.
        lastCpuNanos = Math.max(lastCpuNanos, cpuNanos.getAsLong() - startCpuNanos);
        return new Event(lastNanos, lastCpuNanos, thread.since(startNanos), kind, data, text);
    }
}
