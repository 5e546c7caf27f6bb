package loomlessons.lesson;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Stamps events with the time and the CPU time since the lane's start. Not safe for use by several threads at once. */
final class LaneClock {

    private final OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final long startCpuNanos = process.getProcessCpuTime();
    private final long startNanos = System.nanoTime();
    private long lastNanos = -1;

    Event stamp(ThreadFacts thread, Kind kind, String text) {
        // At least a nanosecond apart, so that the order of two events can be told from their times alone.
        lastNanos = Math.max(lastNanos + 1, System.nanoTime() - startNanos);
        return new Event(lastNanos, process.getProcessCpuTime() - startCpuNanos, thread, kind, text);
    }
}
