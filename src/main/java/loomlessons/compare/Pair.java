package loomlessons.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import loomlessons.measure.metric.Difference;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Spread.RatioInterval;

/**
 * Two subjects with the same load.
 *
 * @param metric what is compared: the elapsed time, or with an open arrival the middle latency
 * @param interval the value of the one divided by that of the other; empty if there are too few runs
 */
public record Pair(Subject one, Subject other, Metric metric, Optional<RatioInterval> interval) {

    public Difference finding() {
        return Difference.of(interval);
    }

    /** The same pair; if one subject took longer, it comes first. */
    public Pair slowerFirst() {
        boolean oneIsFaster = interval.filter(ratio -> ratio.high() < 1).isPresent();
        return oneIsFaster
                ? new Pair(/* one= */ other, /* other= */ one, metric, interval.map(RatioInterval::inverse))
                : this;
    }

    /** Each measured subject with each other one. */
    static List<Pair> ofAll(List<SubjectResult> results, Metric metric) {
        List<SubjectResult> measured =
                results.stream().filter(result -> !result.measured().isEmpty()).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            for (SubjectResult other : measured.subList(i + 1, measured.size())) {
                pairs.add(of(measured.get(i), other, metric));
            }
        }
        return List.copyOf(pairs);
    }

    private static Pair of(SubjectResult one, SubjectResult other, Metric metric) {
        long[] ones = aboveZero(one.values(metric));
        long[] others = aboveZero(other.values(metric));
        return new Pair(one.subject(), other.subject(), metric, Difference.interval(ones, others));
    }

    /** A coarse clock shows no time for a very short task, but a ratio needs one. */
    private static long[] aboveZero(long[] nanos) {
        return LongStream.of(nanos).map(value -> Math.max(1, value)).toArray();
    }
}
