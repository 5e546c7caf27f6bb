package loomlessons.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loomlessons.lesson.Lane;

/**
 * The flags of a probe's JVM, chosen so that no garbage collection runs while the sleepers are there.
 *
 * @param heapBytes what the heap takes of the memory; 0 where the JVM chooses by itself
 */
record JvmFlags(List<String> flags, long heapBytes) {

    private static final int FIRST_RELEASE_WITH_COMPACT_HEADERS = 25;
    private static final long MEBIBYTE = 1 << 20;

    // What the measurement itself and the rounds of the warm-up take.
    private static final long SMALLEST_YOUNG = 32 * MEBIBYTE;
    private static final long SMALLEST_OLD = 16 * MEBIBYTE;

    // The slots for the times of a sleeper, which the collection before the first sleeper moves here.
    private static final int OLD_BYTES_PER_SLEEPER = 24;

    /** For a probe of that lane, by a JDK of that release (25, say). */
    static JvmFlags of(ProbeTask task, int release) {
        List<String> flags = new ArrayList<>();
        if (task.lane() == Lane.STRUCTURED) {
            flags.add("--enable-preview");
        }
        // A JVM whose heap is full may go on for long without getting anywhere.
        flags.add("-XX:+ExitOnOutOfMemoryError");
        if (!task.warm()) {
            return new JvmFlags(flags, 0);
        }
        long young = SMALLEST_YOUNG + task.sleepers() * youngBytesPerSleeper(task.lane(), release);
        long old = SMALLEST_OLD + (long) task.sleepers() * OLD_BYTES_PER_SLEEPER;
        flags.add("-XX:+UseSerialGC");
        flags.add("-Xms" + inMebibytes(young + old));
        flags.add("-Xmx" + inMebibytes(young + old));
        flags.add("-Xmn" + inMebibytes(young));
        // Nearly all of the young generation for new objects: none is to be copied.
        flags.add("-XX:SurvivorRatio=64");
        // What a thread has set aside for its next objects counts as heap in use: it is to be little.
        flags.addAll(
                List.of(task.lane() == Lane.PLATFORM ? "-XX:TLABSize=16k" : "-XX:TLABSize=64k", "-XX:-ResizeTLAB"));
        if (task.heapIsResident()) {
            flags.add("-XX:+AlwaysPreTouch");
        }
        if (release >= FIRST_RELEASE_WITH_COMPACT_HEADERS) {
            flags.add("-XX:+UseCompactObjectHeaders");
        }
        return new JvmFlags(flags, young + old);
    }

    /** What a sleeper allocates from its start to its end, measured and rounded up. */
    private static long youngBytesPerSleeper(Lane lane, int release) {
        boolean compact = release >= FIRST_RELEASE_WITH_COMPACT_HEADERS;
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
