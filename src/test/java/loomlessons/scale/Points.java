package loomlessons.scale;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import loomlessons.lesson.Lane;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Metrics;
import loomlessons.measure.metric.RunResult;
import loomlessons.scale.Subject.Peer;

/** Points to compare and to render, without measuring anything. */
public final class Points {

    private Points() {}

    /** Runs with these overshoots in milliseconds, all asleep at once, with a kilobyte per sleeper. */
    public static Point measured(Subject subject, int sleepers, long... overshootMillis) {
        List<RunResult> runs = LongStream.of(overshootMillis)
                .mapToObj(millis -> run(sleepers, Duration.ofMillis(millis).toNanos()))
                .toList();
        return new Point(subject, load(sleepers), true, List.of("-Xmx1g"), runs, Optional.empty());
    }

    public static Point failed(Subject subject, int sleepers, String reason) {
        RunResult run = new RunResult.Failed(reason, OptionalInt.of(sleepers / 2), List.of("evidence"));
        return new Point(subject, load(sleepers), true, List.of(), List.of(run), Optional.empty());
    }

    public static Point skipped(Subject subject, int sleepers, String reason) {
        return new Point(subject, load(sleepers), true, List.of(), List.of(), Optional.of(reason));
    }

    public static Subject lane(Lane lane) {
        return new Subject.OfLane(lane);
    }

    public static Subject peer(Peer peer) {
        return new Subject.OfPeer(peer);
    }

    /** The same point with one metric replaced in each run. */
    static Point with(Point point, Metric metric, long value) {
        List<RunResult> runs = point.measured().stream()
                .<RunResult>map(run -> new RunResult.Measured(run.metrics().with(metric, value)))
                .toList();
        return new Point(point.subject(), point.load(), point.warm(), point.flags(), runs, point.skipped());
    }

    private static Load load(int sleepers) {
        return new Load(sleepers, Duration.ofSeconds(1));
    }

    private static RunResult run(int sleepers, long overshoot) {
        return new RunResult.Measured(Metrics.of(Metric.OVERSHOOT, overshoot)
                .with(Metric.LATE_P99, overshoot / 10)
                .with(Metric.PEAK_ASLEEP, sleepers)
                .with(Metric.PEAK_RSS, 100L << 20)
                .with(Metric.BYTES_PER_SLEEPER, 1024)
                .with(Metric.PEAK_OS_THREADS, 19)
                .with(Metric.GC_COUNT, 0));
    }
}
