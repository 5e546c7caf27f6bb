package loomlessons.scale;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import loomlessons.measure.machine.Limit;
import loomlessons.measure.machine.Limit.Ceiling;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.RunResult;

/**
 * Everything that is known about one sweep.
 *
 * @param timeline all runs of all points, in the order in which they were made
 */
public record SweepRecord(
        Instant startedAt,
        SweepPlan plan,
        List<Limit> limits,
        Optional<Ceiling> ceiling,
        List<Point> points,
        List<TimedRun> timeline,
        List<SweepWarning> warnings) {

    /** How the subjects compare, by the number of sleepers. */
    public List<Comparison> comparisons() {
        return Comparison.ofAll(points);
    }

    /** Why runs are missing, if the sweep was interrupted. */
    public Optional<String> interruption() {
        return warnings.stream()
                .filter(warning -> warning.kind() == SweepWarning.Kind.INCOMPLETE)
                .map(SweepWarning::text)
                .findFirst();
    }

    /** What more sleepers cost, by subject. */
    public List<Growth> growths() {
        return Growth.ofAll(points);
    }

    /**
     * A run of a probe with the time at which it was made.
     *
     * @param start from the beginning of the sweep until the probe was started
     * @param lasted from then until it had ended
     */
    public record TimedRun(Subject subject, Load load, Duration start, Duration lasted, RunResult result) {}

    /** Something that makes a result of a sweep less certain than it looks. */
    public record SweepWarning(Kind kind, String text) {

        public enum Kind {
            /** The sweep was interrupted, so runs are missing. */
            INCOMPLETE,
            /** Other programs used the processors. */
            BUSY,
            /** Too few runs to distinguish a difference from noise. */
            TOO_FEW_RUNS,
            /** The wall clock and the JVM's clock drifted apart. */
            CLOCK_JUMP,
            /** Not all sleepers were asleep at once. */
            NOT_ALL_ASLEEP,
            /** A garbage collection ran in a warm probe. */
            COLLECTION;

            /** The name that exports use: {@code not-all-asleep}. */
            public String label() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }

    /** What more sleepers of one subject cost: the overshoot of the second point as a multiple of that of the first. */
    public record Growth(Point from, Point to, double sleepersRatio, double overshootRatio) {

        /** The growth between consecutive measured sizes of each subject; points in ascending order. */
        static List<Growth> ofAll(List<Point> points) {
            List<Growth> growths = new ArrayList<>();
            for (Subject subject :
                    points.stream().map(Point::subject).distinct().toList()) {
                List<Point> measured = points.stream()
                        .filter(point -> point.subject().equals(subject))
                        .filter(point -> !point.measured().isEmpty())
                        .toList();
                for (int i = 1; i < measured.size(); i++) {
                    growths.add(of(measured.get(i - 1), measured.get(i)));
                }
            }
            return List.copyOf(growths);
        }

        private static Growth of(Point from, Point to) {
            double overshootRatio = (double) to.median(Metric.OVERSHOOT).orElseThrow()
                    / from.median(Metric.OVERSHOOT).orElseThrow();
            double sleepersRatio = (double) to.load().sleepers() / from.load().sleepers();
            return new Growth(from, to, sleepersRatio, overshootRatio);
        }
    }
}
