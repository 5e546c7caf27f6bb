package loomlessons.lesson.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import loomlessons.lesson.trail.CpuClock.CompilerThreads;
import org.junit.jupiter.api.Test;

class CpuClockTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final long WORK = Duration.ofMillis(200).toNanos();
    private static final long STEPS = Duration.ofMillis(20).toNanos();

    private final CpuClock clock = new CpuClock();

    @Test
    void the_work_of_a_thread_counts() {
        long before = clock.nanos();

        work();

        assertThat(clock.nanos() - before).isGreaterThanOrEqualTo(WORK - STEPS);
    }

    @Test
    void the_clock_is_behind_that_of_the_process_by_what_the_compilers_used() {
        CompilerThreads compilers = CompilerThreads.ofThisJvm();
        long compiling = compilers.cpuNanos();

        long nanos = clock.nanos();

        assertThat(nanos).isLessThanOrEqualTo(PROCESS.getProcessCpuTime() - compiling + STEPS);
    }

    private static void work() {
        long end = THREADS.getCurrentThreadCpuTime() + WORK;
        while (THREADS.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }
}
