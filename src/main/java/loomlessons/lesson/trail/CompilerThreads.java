package loomlessons.lesson.trail;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/** The threads of the JVM's own compilers, and the CPU time that they use. Not safe for use by several threads at once. */
final class CompilerThreads {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long HIGHEST_ID_TO_TRY = 256;
    private static final long[] IDS = ids();

    private final long[] ids;
    private final LongUnaryOperator cpuNanosOf;
    private final long[] seen;
    private long cpuNanos;

    /**
     * The threads with these numbers.
     *
     * @param cpuNanosOf tells a thread's CPU time in nanoseconds by its number; negative if it isn't there
     */
    CompilerThreads(long[] ids, LongUnaryOperator cpuNanosOf) {
        this.ids = ids;
        this.cpuNanosOf = cpuNanosOf;
        this.seen = new long[ids.length];
    }

    /** Those of HotSpot; none on a JVM that tells of none. */
    static CompilerThreads ofThisJvm() {
        return new CompilerThreads(IDS, THREADS::getThreadCpuTime);
    }

    /** In nanoseconds; never less than before, though HotSpot ends threads that are idle and starts them anew. */
    long cpuNanos() {
        for (int i = 0; i < ids.length; i++) {
            long now = Math.max(0, cpuNanosOf.applyAsLong(ids[i]));
            cpuNanos += now < seen[i] ? now : now - seen[i];
            seen[i] = now;
        }
        return cpuNanos;
    }

    /**
     * HotSpot lists the threads of its compilers nowhere, but tells of one whose number is asked for. It numbers them one
     * after the other as it starts, also those that it starts later, and goes on with a thread that it does list.
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
