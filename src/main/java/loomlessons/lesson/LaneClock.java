package loomlessons.lesson;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** Stamps events with the time and the CPU time since a lane's first event. Not safe for use by several threads at once. */
final class LaneClock {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final CompilationMXBean COMPILERS = ManagementFactory.getCompilationMXBean();

    private boolean started;
    private long startNanos;
    private long startCpuNanos;
    private long lastNanos = -1;
    private long lastCpuNanos;

    Event stamp(ThreadFacts thread, Kind kind, String text) {
        if (!started) {
            started = true;
            startCpuNanos = cpuNanos();
            startNanos = System.nanoTime();
        }
        // At least a nanosecond apart, so that the order of two events can be told from their times alone.
        lastNanos = Math.max(lastNanos + 1, System.nanoTime() - startNanos);
        // Never less than before: compilations are told at their end, the CPU time that they took as it goes by.
        lastCpuNanos = Math.max(lastCpuNanos, cpuNanos() - startCpuNanos);
        return new Event(lastNanos, lastCpuNanos, thread, kind, text);
    }

    /** Without the JVM's own compilers, which work in the background on whatever ran before. */
    private static long cpuNanos() {
        return PROCESS.getProcessCpuTime() - compilationNanos();
    }

    private static long compilationNanos() {
        boolean isTold = COMPILERS != null && COMPILERS.isCompilationTimeMonitoringSupported();
        return isTold ? TimeUnit.MILLISECONDS.toNanos(COMPILERS.getTotalCompilationTime()) : 0;
    }
}
