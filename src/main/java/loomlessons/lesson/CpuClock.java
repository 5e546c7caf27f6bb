package loomlessons.lesson;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** The CPU time that this process has used. */
final class CpuClock {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final CompilationMXBean COMPILERS = ManagementFactory.getCompilationMXBean();

    private CpuClock() {}

    /** In nanoseconds, without the JVM's own compilers, which work in the background on whatever ran before. */
    static long nanos() {
        return PROCESS.getProcessCpuTime() - compilationNanos();
    }

    private static long compilationNanos() {
        boolean isTold = COMPILERS != null && COMPILERS.isCompilationTimeMonitoringSupported();
        return isTold ? TimeUnit.MILLISECONDS.toNanos(COMPILERS.getTotalCompilationTime()) : 0;
    }
}
