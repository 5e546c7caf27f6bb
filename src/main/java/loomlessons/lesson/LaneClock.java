package loomlessons.lesson;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** Stamps events with the time and the CPU time since the lane's start. Not safe for use by several threads at once. */
final class LaneClock {

    private final OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
    private final long startCpuNanos = cpuNanos();
    private final long startNanos = System.nanoTime();
    private long lastNanos = -1;
    private long lastCpuNanos;

    Event stamp(ThreadFacts thread, Kind kind, String text) {
        // At least a nanosecond apart, so that the order of two events can be told from their times alone.
        lastNanos = Math.max(lastNanos + 1, System.nanoTime() - startNanos);
        // Never less than before: compilations are told at their end, the CPU time that they took as it goes by.
        lastCpuNanos = Math.max(lastCpuNanos, cpuNanos() - startCpuNanos);
        return new Event(lastNanos, lastCpuNanos, thread, kind, text);
    }

    /** Without the JVM's own compilers, which work in the background on whatever ran before. */
    private long cpuNanos() {
        return process.getProcessCpuTime() - compilationNanos();
    }

    private long compilationNanos() {
        boolean isTold = compilers != null && compilers.isCompilationTimeMonitoringSupported();
        return isTold ? TimeUnit.MILLISECONDS.toNanos(compilers.getTotalCompilationTime()) : 0;
    }
}
