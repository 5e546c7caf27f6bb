package loomlessons.scale.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loomlessons.lesson.Lane;
import loomlessons.measure.machine.Limits;
import loomlessons.process.JavaCommand;

/**
 * A probe of a lane: a JVM like this one, from the same jar or class path.
 *
 * @param flags of that JVM
 */
public record JavaProbe(ProbeTask task, JvmFlags flags) {

    public static JavaProbe of(ProbeTask task) {
        return new JavaProbe(
                task,
                JvmFlags.of(
                        task, Runtime.version().feature(), Runtime.getRuntime().availableProcessors()));
    }

    /** The whole command; further flags come before the class. */
    public List<String> command(List<String> moreFlags) {
        List<String> all = new ArrayList<>(flags.flags());
        all.addAll(moreFlags);
        return JavaCommand.withFlags(all).run(ProbeMain.class, task.arguments());
    }

    /**
     * The flags of a probe's JVM, chosen so that no garbage collection runs while the sleepers are there.
     *
     * @param memoryBytes about what the JVM takes of the memory, stacks included
     */
    public record JvmFlags(List<String> flags, long memoryBytes) {

        private static final int FIRST_RELEASE_WITH_COMPACT_HEADERS = 25;
        private static final long MEBIBYTE = 1 << 20;

        // What the measurement itself and the rounds of the warm-up take.
        private static final long SMALLEST_YOUNG = 32 * MEBIBYTE;
        private static final long SMALLEST_OLD = 16 * MEBIBYTE;

        // The slots for the times of a sleeper, which the collection before the first sleeper moves here.
        private static final long OLD_BYTES_PER_SLEEPER = 24;

        // A heap that the JVM sizes by itself grows beyond what lives in it.
        private static final long COLD_FACTOR = 2;

        /** For a probe of that lane, by a JDK of that release (25, say), on so many processors. */
        static JvmFlags of(ProbeTask task, int release, int processors) {
            boolean compact = release >= FIRST_RELEASE_WITH_COMPACT_HEADERS;
            long young = SMALLEST_YOUNG + task.sleepers() * youngBytesPerSleeper(task.lane(), compact);
            long heap = young + SMALLEST_OLD + task.sleepers() * OLD_BYTES_PER_SLEEPER;
            long stacks = task.lane() == Lane.PLATFORM ? task.sleepers() * Limits.BYTES_PER_PLATFORM_THREAD : 0;
            if (!task.warm()) {
                return new JvmFlags(always(task.lane()), heap * COLD_FACTOR + stacks);
            }
            List<String> flags = new ArrayList<>(always(task.lane()));
            flags.addAll(sized(task.lane(), young, heap));
            if (task.lane() != Lane.PLATFORM) {
                flags.addAll(forVirtualThreads(processors));
            }
            if (compact) {
                flags.add("-XX:+UseCompactObjectHeaders");
            }
            return new JvmFlags(List.copyOf(flags), heap + stacks);
        }

        private static List<String> always(Lane lane) {
            // A JVM whose heap is full may go on for long without getting anywhere.
            String exit = "-XX:+ExitOnOutOfMemoryError";
            return lane == Lane.STRUCTURED ? List.of("--enable-preview", exit) : List.of(exit);
        }

        /** Nearly all of the young generation is for new objects: none is to be copied. */
        private static List<String> sized(Lane lane, long young, long heap) {
            return List.of(
                    "-XX:+UseSerialGC",
                    "-Xms" + inMebibytes(heap),
                    "-Xmx" + inMebibytes(heap),
                    "-Xmn" + inMebibytes(young),
                    "-XX:SurvivorRatio=64",
                    // What a thread has set aside for its next objects counts as heap in use: it is to be little.
                    lane == Lane.PLATFORM ? "-XX:TLABSize=16k" : "-XX:TLABSize=64k",
                    "-XX:-ResizeTLAB");
        }

        private static List<String> forVirtualThreads(int processors) {
            // One processor is left for the starting and joining thread and the timers: carriers would push them out.
            int carriers = Math.max(1, processors - 1);
            return List.of("-XX:+AlwaysPreTouch", "-Djdk.virtualThreadScheduler.parallelism=" + carriers);
        }

        /** What a sleeper allocates from its start to its end, measured and rounded up. */
        private static long youngBytesPerSleeper(Lane lane, boolean compact) {
            return switch (lane) {
                // Its stack lies outside the heap; what it takes of the heap is a buffer of its own for new objects.
                case PLATFORM -> 20 << 10;
                case VIRTUAL -> compact ? 920 : 1_050;
                case STRUCTURED -> compact ? 950 : 1_150;
            };
        }

        private static String inMebibytes(long bytes) {
            return String.format(Locale.ROOT, "%dm", bytes / MEBIBYTE + 1);
        }
    }
}
