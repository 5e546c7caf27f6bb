package loomlessons.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loomlessons.scale.SweepWarning.Kind;

/** Warnings that follow from what was measured. */
final class PointWarnings {

    // What a simulation of equal lanes gave: 10 % looked different with 3 runs, 3 to 4 % with 5 and more.
    private static final int RUNS_FOR_CONFIDENCE = 5;
    private static final String NO_VERDICT =
            "fewer than 3 runs can't tell a difference from noise; give --runs 3 or more";
    private static final String FEW_RUNS =
            "with fewer than 5 runs, one in ten comparisons of equal lanes finds a difference; --runs 5 makes it one in "
                    + "thirty";

    private PointWarnings() {}

    static List<SweepWarning> about(List<Point> points, int runs) {
        List<SweepWarning> warnings = new ArrayList<>();
        boolean isAnyMeasured =
                points.stream().anyMatch(point -> !point.measured().isEmpty());
        if (isAnyMeasured && runs < RUNS_FOR_CONFIDENCE) {
            warnings.add(new SweepWarning(Kind.TOO_FEW_RUNS, runs < Comparison.FEWEST_RUNS ? NO_VERDICT : FEW_RUNS));
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
                            "%s: in one run no more than %,d of %,d were asleep at once; a longer --sleep would let them",
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
