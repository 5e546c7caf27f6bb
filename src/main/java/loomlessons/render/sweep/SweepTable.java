package loomlessons.render.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import loomlessons.lesson.Lane;
import loomlessons.measure.metric.Metric;
import loomlessons.render.format.Quantity;
import loomlessons.scale.Comparison;
import loomlessons.scale.Point;
import loomlessons.scale.Point.Status;
import loomlessons.scale.SweepRecord;

/** The results of a sweep by number of sleepers and lane, as cells of text. */
record SweepTable(SweepRecord sweep) {

    private static final String NONE = "-";

    static final List<String> HEADS = List.of(
            "sleepers", "lane", "overshoot (min–max)", "p99 late", "memory", "per sleeper", "OS threads", "÷ virtual");

    /** One row per point, in the order of the sweep; a point without results has its status instead. */
    List<List<String>> rows() {
        return sweep.points().stream().map(this::row).toList();
    }

    /** Why some points weren't completed, one line each. */
    List<String> notes() {
        return sweep.points().stream()
                .filter(point -> point.status() != Status.COMPLETED)
                .map(SweepTable::note)
                .toList();
    }

    private List<String> row(Point point) {
        if (point.measured().isEmpty()) {
            List<String> cells = new ArrayList<>(List.of(
                    sleepers(point), point.subject().label(), point.status().label()));
            HEADS.stream().skip(cells.size()).forEach(head -> cells.add(NONE));
            return cells;
        }
        return Stream.<Function<Point, String>>of(
                        SweepTable::sleepers,
                        each -> each.subject().label(),
                        SweepTable::overshoot,
                        each -> median(each, Metric.LATE_P99, Quantity::time),
                        each -> median(each, Metric.PEAK_RSS, Quantity::bytes),
                        each -> median(each, Metric.BYTES_PER_SLEEPER, Quantity::bytes),
                        each -> median(each, Metric.PEAK_OS_THREADS, Quantity::count),
                        this::ratio)
                .map(cell -> cell.apply(point))
                .toList();
    }

    /** Whether a star marks the point: not all sleepers were asleep at once. */
    static boolean isFlagged(Point point) {
        return !point.measured().isEmpty() && !point.allAsleepAtOnce();
    }

    private static String sleepers(Point point) {
        return Quantity.sleepers(point.load().sleepers()) + (isFlagged(point) ? "*" : "");
    }

    private static String overshoot(Point point) {
        return point.spread(Metric.OVERSHOOT)
                .map(spread -> Quantity.time(spread.median(), spread.min(), spread.max()))
                .orElse(NONE);
    }

    private static String median(Point point, Metric metric, Function<Long, String> format) {
        return point.spread(metric).map(spread -> format.apply(spread.median())).orElse(NONE);
    }

    /** The overshoot as a multiple of the virtual lane's, or a sign that the runs show no difference. */
    private String ratio(Point point) {
        return comparisonWithBase(point)
                .map(comparison -> switch (comparison.finding()) {
                    case DIFFERENT ->
                        comparison
                                .interval()
                                .map(interval -> Quantity.threeDigits(interval.ratio()))
                                .orElse(NONE);
                    case WITHIN_NOISE -> "≈";
                    case TOO_FEW_RUNS -> "?";
                })
                .orElse(NONE);
    }

    private Optional<Comparison> comparisonWithBase(Point point) {
        return sweep.points().stream()
                .filter(other -> other.load().equals(point.load()))
                .filter(other -> other.subject().isLane(Lane.VIRTUAL)
                        && !other.measured().isEmpty())
                .filter(other -> !other.equals(point))
                .map(other -> Comparison.of(point, other))
                .findFirst();
    }

    private static String note(Point point) {
        return "%s, %s: %s, %s"
                .formatted(
                        point.subject().label(),
                        Quantity.sleepers(point.load().sleepers()),
                        point.status().label(),
                        point.reason().orElse(""));
    }
}
