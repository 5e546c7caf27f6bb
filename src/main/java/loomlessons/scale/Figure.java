package loomlessons.scale;

import java.util.Locale;

/** A number that a probe measures; times are in nanoseconds, sizes in bytes. */
public enum Figure {
    /** From the start of the first sleeper until the last one was joined. */
    ELAPSED,
    /** Elapsed, less one sleep: what it cost beyond the sleep itself. */
    OVERSHOOT,
    /** From the start of the first sleeper until the last one fell asleep. */
    START,
    /** From the start of the first sleeper until the first one woke. */
    FIRST_WAKE,
    /** From the start of the first sleeper until the last one woke. */
    LAST_WAKE,
    /** How much longer than it wanted half of the sleepers slept, at most. */
    LATE_P50,
    /** How much longer than it wanted nine in ten of the sleepers slept, at most. */
    LATE_P90,
    /** How much longer than it wanted 99 in a hundred of the sleepers slept, at most. */
    LATE_P99,
    /** How much longer than it wanted the latest sleeper slept. */
    LATE_MAX,
    /** How many sleepers were asleep at the same moment. */
    PEAK_ASLEEP,
    /** CPU time of the whole process from the start of the first sleeper until the last one was joined. */
    CPU,
    /** Resident memory of the process just before the first sleeper was started. */
    BASE_RSS,
    /** The most resident memory that the process ever had from then on. */
    PEAK_RSS,
    /** How much memory the process itself grew by: resident memory, or heap in use where it was resident before. */
    GROWTH,
    /** Memory of the kernel for the stacks of this process's threads. */
    KERNEL_STACKS,
    /** The growth and the kernel's stacks, by sleeper. */
    BYTES_PER_SLEEPER,
    /** The most threads of the operating system that the process was seen to have. */
    PEAK_OS_THREADS,
    /** Garbage collections while the sleepers were there. */
    GC_COUNT,
    /** Time that these collections took. */
    GC_PAUSE,
    /** Time spent on warming up, before the first sleeper was started. */
    WARM_UP,
    /** Times that compiled code was thrown away while the sleepers were there, by {@code jdk.Deoptimization} events. */
    DEOPTIMIZATIONS;

    /** The name on a probe's line: {@code lateP50}. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (String word : name().split("_", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            key.append(key.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return key.toString();
    }
}
