package loomlessons.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loomlessons.scale.SweepWarning.Kind;

/** Warnings that follow from what was measured. */
final class PointWarnings {

    private PointWarnings() {}

    static List<SweepWarning> about(List<Point> points, int runs) {
        List<SweepWarning> warnings = new ArrayList<>();
        boolean isAnyMeasured =
                points.stream().anyMatch(point -> !point.measured().isEmpty());
        if (isAnyMeasured && runs < Comparison.FEWEST_RUNS) {
            warnings.add(new SweepWarning(
                    Kind.TOO_FEW_RUNS, "fewer than 3 runs can't tell a difference from noise; give --runs 3 or more"));
        }
        points.stream().filter(point -> !point.measured().isEmpty()).forEach(point -> {
            addNotAllAsleep(point, warnings);
            addCollection(point, warnings);
        });
        return warnings;
    }

    private static void addNotAllAsleep(Point point, List<SweepWarning> warnings) {
        if (!point.allAsleepAtOnce()) {
            warnings.add(new SweepWarning(
                    Kind.NOT_ALL_ASLEEP,
                    String.format(
                            Locale.ROOT,
                            "%s: at most %,d of %,d were asleep at once; a longer --sleep would let them",
                            point.subject().label(),
                            point.spread(Figure.PEAK_ASLEEP).map(Spread::min).orElse(0L),
                            point.load().sleepers())));
        }
    }

    private static void addCollection(Point point, List<SweepWarning> warnings) {
        boolean collected = point.spread(Figure.GC_COUNT).map(Spread::max).orElse(0L) > 0;
        if (point.warm() && collected) {
            warnings.add(new SweepWarning(
                    Kind.COLLECTION,
                    String.format(
                            Locale.ROOT,
                            "%s, %,d sleepers: a garbage collection ran in a probe that was to have none",
                            point.subject().label(),
                            point.load().sleepers())));
        }
    }
}
