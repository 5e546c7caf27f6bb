package loomlessons.measure.metric;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** A number that a probe measures. */
public enum Metric {
    /** From the start of the first sleeper until the last one was joined. */
    ELAPSED(Unit.NANOSECONDS),
    /** Elapsed time minus one sleep: the time beyond the sleep itself. */
    OVERSHOOT(Unit.NANOSECONDS),
    /** From the start of the first sleeper until the last one fell asleep. */
    START(Unit.NANOSECONDS),
    /** From the start of the first sleeper until the first one woke. */
    FIRST_WAKE(Unit.NANOSECONDS),
    /** From the start of the first sleeper until the last one woke. */
    LAST_WAKE(Unit.NANOSECONDS),
    /** Half of the sleepers woke at most this much too late. */
    LATE_P50(Unit.NANOSECONDS),
    /** 90 of 100 sleepers woke at most this much too late. */
    LATE_P90(Unit.NANOSECONDS),
    /** 99 of 100 sleepers woke at most this much too late. */
    LATE_P99(Unit.NANOSECONDS),
    /** All sleepers woke at most this much too late. */
    LATE_MAX(Unit.NANOSECONDS),
    /** How many sleepers were asleep at the same moment. */
    PEAK_ASLEEP(Unit.COUNT),
    /** CPU time of the whole process from the start of the first sleeper until the last one was joined. */
    CPU(Unit.NANOSECONDS),
    /** CPU time of the whole process since its start, as reported at its end or as last seen from outside. */
    PROCESS_CPU(Unit.NANOSECONDS),
    /** Resident memory of the process just before the first sleeper was started. */
    BASE_RSS(Unit.BYTES),
    /** The peak of the process's resident memory from then on. */
    PEAK_RSS(Unit.BYTES),
    /** By how much the process's memory grew: resident memory, and heap in use if the heap was resident before. */
    GROWTH(Unit.BYTES),
    /** How many sleepers share this growth. */
    GROWN_FOR(Unit.COUNT),
    /** Kernel memory for the stacks of the threads that were added from then on. */
    KERNEL_STACKS(Unit.BYTES),
    /** The growth, divided by the sleepers that share it, plus kernel stacks, divided by those asleep at once. */
    BYTES_PER_SLEEPER(Unit.BYTES),
    /** Threads of the operating system that the process had just before the first sleeper was started. */
    BASE_OS_THREADS(Unit.COUNT),
    /** The peak number of operating system threads, counted at their start or seen from outside. */
    PEAK_OS_THREADS(Unit.COUNT),
    /** Garbage collections while the sleepers were there. */
    GC_COUNT(Unit.COUNT),
    /** Time that these collections took. */
    GC_PAUSE(Unit.NANOSECONDS),
    /** Time spent on warming up, before the first sleeper was started. */
    WARM_UP(Unit.NANOSECONDS),
    /** How often compiled code was thrown away while the sleepers were there, by {@code jdk.Deoptimization} events. */
    DEOPTIMIZATIONS(Unit.COUNT),
    /** From the start of the process until the first sleeper was started: the warm-up, and the start of the runtime. */
    SETUP(Unit.NANOSECONDS),
    /** Half of the tasks ended at most this long after they were due. */
    LATENCY_P50(Unit.NANOSECONDS),
    /** 90 of 100 tasks ended at most this long after they were due. */
    LATENCY_P90(Unit.NANOSECONDS),
    /** 99 of 100 tasks ended at most this long after they were due. */
    LATENCY_P99(Unit.NANOSECONDS),
    /** All tasks ended at most this long after they were due. */
    LATENCY_MAX(Unit.NANOSECONDS),
    /** How many tasks were in flight at the same moment: begun, and not yet ended. */
    PEAK_IN_FLIGHT(Unit.COUNT),
    /** How many tasks ended with an exception. */
    FAILED_TASKS(Unit.COUNT);

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

    /** Those that a sweep of sleepers measures. */
    public static List<Metric> ofSleepers() {
        return List.copyOf(EnumSet.range(ELAPSED, SETUP));
    }

    /** Those that a comparison of a person's task measures in each run. */
    public static List<Metric> ofTasks() {
        return List.of(
                ELAPSED,
                LATENCY_P50,
                LATENCY_P90,
                LATENCY_P99,
                LATENCY_MAX,
                PEAK_IN_FLIGHT,
                FAILED_TASKS,
                CPU,
                PEAK_RSS,
                BASE_RSS,
                PEAK_OS_THREADS,
                GC_COUNT,
                GC_PAUSE,
                WARM_UP);
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
