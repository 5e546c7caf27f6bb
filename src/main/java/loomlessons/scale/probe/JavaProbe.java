package loomlessons.scale.probe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loomlessons.lesson.Lane;
import loomlessons.measure.machine.Limits;
import loomlessons.process.JavaCommand;
import loomlessons.structured.StructuredLanes;

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

    /**
     * The whole command; further flags come before the class.
     *
     * @throws IOException if there is no place for the classes that the JVM needs
     */
    public List<String> command(List<String> moreFlags) throws IOException {
        List<String> all = new ArrayList<>(flags.flags());
        all.addAll(moreFlags);
        JavaCommand java =
                task.lane() == Lane.STRUCTURED ? StructuredLanes.ofThisJvm().child(all) : JavaCommand.withFlags(all);
        return java.run(ProbeMain.class, task.arguments());
    }

    /**
     * The flags of a probe's JVM, chosen so that no garbage collection runs while the sleepers are there.
     *
     * @param memoryBytes about how much memory the JVM takes, stacks included
     */
    public record JvmFlags(List<String> flags, long memoryBytes) {

        private static final int FIRST_RELEASE_WITH_COMPACT_HEADERS = 25;
        private static final long MEBIBYTE = 1 << 20;

        // Memory for the measurement itself and the rounds of the warm-up.
        private static final long SMALLEST_YOUNG = 32 * MEBIBYTE;
        private static final long SMALLEST_OLD = 16 * MEBIBYTE;

        // The slots for the times of a sleeper, which the collection before the first sleeper moves here.
        private static final long OLD_BYTES_PER_SLEEPER = 24;

        // If the JVM sizes its heap itself, the heap grows beyond the live objects.
        private static final long COLD_FACTOR = 2;

        /** The flags for a task, on a JDK of this release (for example 25) with this number of processors. */
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
            // A JVM with a full heap may run on for a long time without progress.
            String exit = "-XX:+ExitOnOutOfMemoryError";
            List<String> flags = new ArrayList<>();
            if (lane == Lane.STRUCTURED) {
                flags.addAll(StructuredLanes.ofThisJvm().flagsOfChild());
            }
            flags.add(exit);
            return flags;
        }

        /** Nearly all of the young generation is for new objects, because none should be copied. */
        private static List<String> sized(Lane lane, long young, long heap) {
            return List.of(
                    "-XX:+UseSerialGC",
                    "-Xms" + inMebibytes(heap),
                    "-Xmx" + inMebibytes(heap),
                    "-Xmn" + inMebibytes(young),
                    "-XX:SurvivorRatio=64",
                    // The buffer that a thread reserves for its next objects counts as used heap, so it is kept small.
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
                // Its stack is outside the heap; on the heap it needs only its buffer for new objects.
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
