package loomlessons.lesson;

import java.util.function.LongSupplier;
import loomlessons.lesson.trail.ThreadFacts;

/** Stamps events with the time and the CPU time since a lane's first event. Not safe for use by several threads at once. */
final class LaneClock {

    private final LongSupplier cpuNanos;
    private final LongSupplier lateNanos;
    private boolean started;
    private long startNanos;
    private long startCpuNanos;
    private long lastNanos = -1;
    private long lastCpuNanos;
    private long lastLateNanos;

    /** A clock that reads the CPU time and the lateness of the machine from the suppliers. */
    LaneClock(LongSupplier cpuNanos, LongSupplier lateNanos) {
        this.cpuNanos = cpuNanos;
        this.lateNanos = lateNanos;
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
        lastLateNanos = Math.max(lastLateNanos, lateNanos.getAsLong());
        return new Event(lastNanos, lastCpuNanos, lastLateNanos, thread.since(startNanos), kind, data, text);
    }
}
