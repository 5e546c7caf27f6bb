package loomlessons.lesson.trail;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

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

    /** The threads of the JVM's own compilers, and the CPU time that they use. Not safe for use by several threads at once. */
    static final class CompilerThreads {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        private static final long HIGHEST_ID_TO_TRY = 256;
        private static final long[] IDS = ids();

        private final long[] ids;
        private final LongUnaryOperator cpuNanosOf;
        private final long[] seen;
        private long cpuNanos;

        /**
         * The threads with these ids.
         *
         * @param cpuNanosOf returns a thread's CPU time in nanoseconds by its id; negative if there is no such thread
         */
        CompilerThreads(long[] ids, LongUnaryOperator cpuNanosOf) {
            this.ids = ids;
            this.cpuNanosOf = cpuNanosOf;
            this.seen = new long[ids.length];
        }

        /** The compiler threads of HotSpot; none on other JVMs. */
        static CompilerThreads ofThisJvm() {
            return new CompilerThreads(IDS, THREADS::getThreadCpuTime);
        }

        /** In nanoseconds; never decreases, although HotSpot ends idle compiler threads and starts new ones. */
        long cpuNanos() {
            for (int i = 0; i < ids.length; i++) {
                long now = Math.max(0, cpuNanosOf.applyAsLong(ids[i]));
                cpuNanos += now < seen[i] ? now : now - seen[i];
                seen[i] = now;
            }
            return cpuNanos;
        }

        /**
         * HotSpot doesn't list its compiler threads, but returns one by its id. It gives them consecutive ids, also those
         * that it starts later; the next id belongs to a thread that it lists.
         */
        private static long[] ids() {
            long[] candidates = LongStream.rangeClosed(1, HIGHEST_ID_TO_TRY).toArray();
            return Arrays.stream(THREADS.getThreadInfo(candidates))
                    .filter(Objects::nonNull)
                    .filter(thread -> thread.getThreadName().contains("CompilerThread"))
                    .mapToLong(ThreadInfo::getThreadId)
                    .min()
                    .stream()
                    .flatMap(first -> LongStream.range(first, firstListedAfter(first)))
                    .toArray();
        }

        private static long firstListedAfter(long id) {
            return Arrays.stream(THREADS.getAllThreadIds())
                    .filter(listed -> listed > id)
                    .min()
                    .orElse(HIGHEST_ID_TO_TRY);
        }
    }
}
