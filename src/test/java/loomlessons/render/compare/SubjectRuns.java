package loomlessons.render.compare;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import loomlessons.compare.Subject;
import loomlessons.compare.SubjectResult;
import loomlessons.compare.TaskError;
import loomlessons.compare.TaskRun;
import loomlessons.measure.metric.Latencies;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Metrics;

/**
 * Timed runs of one subject, made up around a few figures: the middle run has these, the others a bit less or more.
 *
 * @param latencyMillis of the task in the middle
 * @param threads of the operating system, at the peak
 */
public record SubjectRuns(
        int tasks, long elapsedMillis, long latencyMillis, long inFlight, long cpuMillis, long rssMebi, long threads) {

    // The middle one is exactly 1, so that the medians are the figures.
    private static final double[] NOISE = {1.02, 0.98, 1.0, 1.05, 0.96};

    /** Five runs, in none of which a task failed. */
    public SubjectResult of(Subject subject) {
        return of(subject, NOISE.length, List.of());
    }

    /** So many runs, with these errors in each. */
    public SubjectResult of(Subject subject, int runs, List<TaskError> errors) {
        return new SubjectResult(
                subject,
                DoubleStream.of(NOISE)
                        .limit(runs)
                        .mapToObj(noise -> run(noise, errors))
                        .toList(),
                Optional.empty());
    }

    /** One run that ended early. */
    public static SubjectResult failed(Subject subject, TaskRun.Failed failed) {
        return new SubjectResult(subject, List.of(failed), Optional.empty());
    }

    public static SubjectResult skipped(Subject subject, String reason) {
        return new SubjectResult(subject, List.of(), Optional.of(reason));
    }

    private TaskRun run(double noise, List<TaskError> errors) {
        Latencies latencies = latencies(noise);
        Metrics metrics = Metrics.of(Metric.ELAPSED, nanos(elapsedMillis, noise))
                .with(latencies.metrics())
                .with(Metric.PEAK_IN_FLIGHT, inFlight)
                .with(
                        Metric.FAILED_TASKS,
                        errors.stream().mapToLong(TaskError::count).sum())
                .with(Metric.CPU, nanos(cpuMillis, noise))
                .with(Metric.PROCESS_CPU, nanos(cpuMillis + 400, noise))
                .with(Metric.BASE_RSS, 60L << 20)
                .with(Metric.PEAK_RSS, rssMebi << 20)
                .with(Metric.GROWTH, (rssMebi - 60) << 20)
                .with(Metric.BASE_OS_THREADS, 14)
                .with(Metric.PEAK_OS_THREADS, threads)
                .with(Metric.GC_COUNT, 1)
                .with(Metric.GC_PAUSE, nanos(3, noise))
                .with(Metric.WARM_UP, nanos(900, noise));
        return new TaskRun.Measured(metrics, latencies, errors, 0.02);
    }

    /** From 0.8 to 1.2 times the one in the middle. */
    private Latencies latencies(double noise) {
        long middle = nanos(latencyMillis, noise);
        return Latencies.of(LongStream.range(0, tasks).map(task -> middle * 8 / 10 + middle * 4 / 10 * task / tasks));
    }

    private static long nanos(long millis, double noise) {
        return Math.round(TimeUnit.MILLISECONDS.toNanos(millis) * noise);
    }
}
