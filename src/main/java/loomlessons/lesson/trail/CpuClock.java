package loomlessons.lesson.trail;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The CPU time that this process has used. Not safe for use by several threads at once. */
public final class CpuClock {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final CompilerThreads compilers = CompilerThreads.ofThisJvm();

    /** In nanoseconds, without the JVM's own compilers, which compile earlier code in the background. */
    public long nanos() {
        long compiling = compilers.cpuNanos();
        return PROCESS.getProcessCpuTime() - compiling;
    }
}
