package loomlessons.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomlessons.lesson.Lane;
import loomlessons.measure.metric.Difference;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Spread.RatioInterval;

/**
 * Compares the overshoots of two subjects with the same number of sleepers.
 *
 * @param interval the overshoot of the one divided by that of the other; empty if there are too few runs
 */
public record Comparison(Point one, Point other, Optional<RatioInterval> interval) {

    public Difference finding() {
        return Difference.of(interval);
    }

    /** The same comparison; if one subject took longer, it comes first. */
    public Comparison slowerFirst() {
        boolean oneIsFaster = interval.filter(ratio -> ratio.high() < 1).isPresent();
        return oneIsFaster
                ? new Comparison(/* one= */ other, /* other= */ one, interval.map(RatioInterval::inverse))
                : this;
    }

    /** Each lane with each other lane, and each peer with the virtual lane, if both were measured. */
    static List<Comparison> ofAll(List<Point> points) {
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            for (Point other : points.subList(0, i)) {
                Point one = points.get(i);
                if (areComparable(one, other)) {
                    comparisons.add(of(one, other));
                }
            }
        }
        return List.copyOf(comparisons);
    }

    /** Compares two measured points with the same number of sleepers. */
    public static Comparison of(Point one, Point other) {
        long[] ones = one.values(Metric.OVERSHOOT);
        long[] others = other.values(Metric.OVERSHOOT);
        return new Comparison(one, other, Difference.interval(ones, others));
    }

    private static boolean areComparable(Point one, Point other) {
        boolean peerWithOther =
                one.subject() instanceof Subject.OfPeer && !other.subject().isLane(Lane.VIRTUAL);
        return one.load().equals(other.load())
                && !peerWithOther
                && !one.measured().isEmpty()
                && !other.measured().isEmpty();
    }
}
