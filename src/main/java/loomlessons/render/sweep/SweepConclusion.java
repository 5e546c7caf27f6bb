package loomlessons.render.sweep;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import loomlessons.lesson.Lane;
import loomlessons.measure.metric.Difference;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Spread.RatioInterval;
import loomlessons.render.format.Quantity;
import loomlessons.scale.Comparison;
import loomlessons.scale.Point;
import loomlessons.scale.SweepRecord;

/** What to conclude from a sweep, in two sentences. */
public record SweepConclusion(SweepRecord sweep) {

    /** About time, then about memory and threads; derived from what was measured. */
    public String text() {
        List<Point> most = largestOfEach();
        return most.isEmpty() ? "Nothing was measured." : time(most) + " " + memory(most);
    }

    private String time(List<Point> most) {
        String each = most.stream()
                .map(point -> "%s for %s %s sleeper%s"
                        .formatted(
                                point.spread(Metric.OVERSHOOT)
                                        .map(spread -> Quantity.time(spread.median()))
                                        .orElse("?"),
                                Quantity.sleepers(point.load().sleepers()),
                                point.subject().label(),
                                point.load().sleepers() == 1 ? "" : "s"))
                .collect(Collectors.joining(", "));
        return "Time beyond one sleep: " + each + verdict() + ".";
    }

    /** How the two lanes on virtual threads compare at the largest size that both have. */
    private String verdict() {
        return sweep.comparisons().stream()
                .filter(comparison -> comparison.one().subject().isLane(Lane.STRUCTURED))
                .filter(comparison -> comparison.other().subject().isLane(Lane.VIRTUAL))
                .max(Comparator.comparingInt(
                        comparison -> comparison.one().load().sleepers()))
                .filter(comparison -> comparison.finding() != Difference.TOO_FEW_RUNS)
                .map(comparison -> "; at " + SweepVerdicts.describe(comparison))
                .orElse("");
    }

    private String memory(List<Point> most) {
        String each = most.stream()
                .filter(point -> point.spread(Metric.BYTES_PER_SLEEPER).isPresent())
                .map(SweepConclusion::memory)
                .collect(Collectors.joining(", "));
        String ceiling = sweep.ceiling()
                .map(limit -> "; this machine allows about %s more platform threads, limited by %s"
                        .formatted(Quantity.count(limit.platformThreads()), limit.describeLimits()))
                .orElse("");
        return each.isEmpty() ? "This system doesn't report memory." : "Memory per sleeper: " + each + ceiling + ".";
    }

    private static String memory(Point point) {
        String threads = point.spread(Metric.PEAK_OS_THREADS)
                .map(spread -> " (%s OS thread%s in total)"
                        .formatted(Quantity.count(spread.median()), spread.median() == 1 ? "" : "s"))
                .orElse("");
        return "%s %s%s"
                .formatted(
                        Quantity.bytes(point.median(Metric.BYTES_PER_SLEEPER).orElse(0)),
                        "for " + point.subject().label(),
                        threads);
    }

    private List<Point> largestOfEach() {
        return sweep.points().stream()
                .map(Point::subject)
                .distinct()
                .map(subject -> sweep.points().stream()
                        .filter(point -> point.subject().equals(subject))
                        .filter(point -> !point.measured().isEmpty())
                        .max(Comparator.comparingInt(point -> point.load().sleepers())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What each pair of a sweep has shown, in words. */
    public static final class SweepVerdicts {

        private SweepVerdicts() {}

        static List<String> of(SweepRecord sweep) {
            return sweep.comparisons().stream().map(SweepVerdicts::describe).toList();
        }

        /** One verdict: {@code 10k: beyond the sleep, platform took 251–280 times as long as virtual}. */
        public static String describe(Comparison comparison) {
            return Quantity.sleepers(comparison.one().load().sleepers()) + ": "
                    + switch (comparison.finding()) {
                        case DIFFERENT -> different(comparison.slowerFirst());
                        case WITHIN_NOISE ->
                            names(comparison) + ": no difference beyond the noise (ratio " + range(comparison) + ")";
                        case TOO_FEW_RUNS -> names(comparison) + ": too few runs for a comparison";
                    };
        }

        private static String different(Comparison comparison) {
            return "beyond the sleep, %s took %s times as long as %s"
                    .formatted(
                            comparison.one().subject().label(),
                            range(comparison),
                            comparison.other().subject().label());
        }

        private static String names(Comparison comparison) {
            return "%s and %s"
                    .formatted(
                            comparison.one().subject().label(),
                            comparison.other().subject().label());
        }

        private static String range(Comparison comparison) {
            return comparison.interval().map(SweepVerdicts::range).orElse("");
        }

        static String range(RatioInterval interval) {
            return "%s–%s".formatted(Quantity.threeDigits(interval.low()), Quantity.threeDigits(interval.high()));
        }
    }
}
