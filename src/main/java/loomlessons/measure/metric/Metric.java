package loomlessons.measure.metric;

import java.util.Locale;

/** A number that a probe measures. */
public enum Metric {
    /** From the start of the first sleeper until the last one was joined. */
    ELAPSED(Unit.NANOSECONDS),
    /** Elapsed, less one sleep: what it cost beyond the sleep itself. */
    OVERSHOOT(Unit.NANOSECONDS),
    /** From the start of the first sleeper until the last one fell asleep. */
    START(Unit.NANOSECONDS),
    /** From the start of the first sleeper until the first one woke. */
    FIRST_WAKE(Unit.NANOSECONDS),
    /** From the start of the first sleeper until the last one woke. */
    LAST_WAKE(Unit.NANOSECONDS),
    /** How much longer than it wanted half of the sleepers slept, at most. */
    LATE_P50(Unit.NANOSECONDS),
    /** How much longer than it wanted nine in ten of the sleepers slept, at most. */
    LATE_P90(Unit.NANOSECONDS),
    /** How much longer than it wanted 99 in a hundred of the sleepers slept, at most. */
    LATE_P99(Unit.NANOSECONDS),
    /** How much longer than it wanted the latest sleeper slept. */
    LATE_MAX(Unit.NANOSECONDS),
    /** How many sleepers were asleep at the same moment. */
    PEAK_ASLEEP(Unit.COUNT),
    /** CPU time of the whole process from the start of the first sleeper until the last one was joined. */
    CPU(Unit.NANOSECONDS),
    /** CPU time of the whole process since it was started, as far as it was seen from outside. */
    PROCESS_CPU(Unit.NANOSECONDS),
    /** Resident memory of the process just before the first sleeper was started. */
    BASE_RSS(Unit.BYTES),
    /** The most resident memory that the process ever had from then on. */
    PEAK_RSS(Unit.BYTES),
    /** How much memory the process itself grew by: resident memory, or heap in use where it was resident before. */
    GROWTH(Unit.BYTES),
    /** Among how many sleepers that growth is shared. */
    GROWN_FOR(Unit.COUNT),
    /** Memory of the kernel for the stacks of the threads that were added from then on. */
    KERNEL_STACKS(Unit.BYTES),
    /** The growth, shared among those whom it is for, and the kernel's stacks, among those asleep at once. */
    BYTES_PER_SLEEPER(Unit.BYTES),
    /** Threads of the operating system that the process had just before the first sleeper was started. */
    BASE_OS_THREADS(Unit.COUNT),
    /** The most threads of the operating system that the process had, by its own count of starts or as seen. */
    PEAK_OS_THREADS(Unit.COUNT),
    /** Garbage collections while the sleepers were there. */
    GC_COUNT(Unit.COUNT),
    /** Time that these collections took. */
    GC_PAUSE(Unit.NANOSECONDS),
    /** Time spent on warming up, before the first sleeper was started. */
    WARM_UP(Unit.NANOSECONDS),
    /** Times that compiled code was thrown away while the sleepers were there, by {@code jdk.Deoptimization} events. */
    DEOPTIMIZATIONS(Unit.COUNT),
    /** From the start of the process until the first sleeper was started: the warm-up, and the start of the runtime. */
    SETUP(Unit.NANOSECONDS);

    public enum Unit {
        NANOSECONDS,
        BYTES,
        COUNT
    }

    private final Unit unit;

    Metric(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }

    /** The name on a probe's line: {@code lateP50}. */
    public String key() {
        StringBuilder key = new StringBuilder();
        for (String word : name().split("_", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            key.append(key.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return key.toString();
    }
}
