package loomlessons.measure.runner;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import loomlessons.measure.machine.ProcessMonitor;
import loomlessons.measure.machine.ThreadCounts;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Metrics;

/**
 * Adds the metrics that follow from a probe's report and from what was seen from outside.
 *
 * @param sleep the least elapsed time that the probe can have
 */
record DerivedMetrics(Duration sleep, ProcessMonitor seen) {

    Metrics addedTo(Metrics reported) {
        Metrics metrics = reported.with(
                        Metric.PEAK_OS_THREADS, either(reported.value(Metric.PEAK_OS_THREADS), seen.mostThreads()))
                // What was seen may be a moment old; the probe reported at its end.
                .withAtLeast(Metric.PROCESS_CPU, seen.cpuNanos())
                .with(Metric.PEAK_RSS, either(reported.value(Metric.PEAK_RSS), seen.mostResident()))
                .with(Metric.OVERSHOOT, overshoot(reported));
        return withMemory(withPlausiblePeak(metrics));
    }

    /** A timer of another language may fire a little early, but a ratio needs overshoots above zero. */
    private long overshoot(Metrics reported) {
        return Math.max(1, reported.value(Metric.ELAPSED).orElse(0) - sleep.toNanos());
    }

    /** The kernel's numbers are inexact (proc_pid_status(5)): a peak may be below what was there before. */
    private static Metrics withPlausiblePeak(Metrics metrics) {
        long base = metrics.value(Metric.BASE_RSS).orElse(0);
        return metrics.changed(Metric.PEAK_RSS, peak -> Math.max(peak, base));
    }

    private static Metrics withMemory(Metrics metrics) {
        long threads = metrics.value(Metric.PEAK_OS_THREADS).orElse(0);
        long added = Math.max(0, threads - metrics.value(Metric.BASE_OS_THREADS).orElse(threads));
        OptionalLong stack = ThreadCounts.kernelStackBytes(Path.of("/"));
        Metrics withStacks =
                stack.isPresent() ? metrics.with(Metric.KERNEL_STACKS, stack.getAsLong() * added) : metrics;
        return withStacks.with(Metric.BYTES_PER_SLEEPER, bytesPerSleeper(withStacks));
    }

    private static OptionalLong bytesPerSleeper(Metrics metrics) {
        OptionalLong growth = metrics.value(Metric.GROWTH);
        if (growth.isEmpty()) {
            return growth;
        }
        long asleep = Math.max(1, metrics.value(Metric.PEAK_ASLEEP).orElse(1));
        // Elsewhere, a new sleeper can reuse the memory of an ended one, so those asleep at once share it.
        long grownFor = Math.max(1, metrics.value(Metric.GROWN_FOR).orElse(asleep));
        long stacks = metrics.value(Metric.KERNEL_STACKS).orElse(0);
        return OptionalLong.of(growth.getAsLong() / grownFor + stacks / asleep);
    }

    private static OptionalLong either(OptionalLong one, OptionalLong other) {
        return one.isPresent() ? one : other;
    }
}
