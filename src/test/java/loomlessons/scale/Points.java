package loomlessons.scale;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import loomlessons.lesson.Lane;

/** Points to compare and to render, without measuring anything. */
public final class Points {

    private Points() {}

    /** Runs with these overshoots in milliseconds, all asleep at once, with a kilobyte a sleeper. */
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

    /** A run with some figures replaced. */
    static Point with(Point point, Figure figure, long value) {
        List<RunResult> runs = point.measured().stream()
                .map(run -> {
                    Map<Figure, Long> figures = new EnumMap<>(run.figures());
                    figures.put(figure, value);
                    return (RunResult) new RunResult.Measured(figures);
                })
                .toList();
        return new Point(point.subject(), point.load(), point.warm(), point.flags(), runs, point.skipped());
    }

    private static Load load(int sleepers) {
        return new Load(sleepers, Duration.ofSeconds(1));
    }

    private static RunResult run(int sleepers, long overshoot) {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        figures.put(Figure.OVERSHOOT, overshoot);
        figures.put(Figure.LATE_P99, overshoot / 10);
        figures.put(Figure.PEAK_ASLEEP, (long) sleepers);
        figures.put(Figure.PEAK_RSS, 100L << 20);
        figures.put(Figure.BYTES_PER_SLEEPER, 1024L);
        figures.put(Figure.PEAK_OS_THREADS, 19L);
        figures.put(Figure.GC_COUNT, 0L);
        return new RunResult.Measured(figures);
    }
}
