package loomlessons.scale.sweep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import loomlessons.lesson.Counted;
import loomlessons.measure.machine.Disturbance;
import loomlessons.measure.metric.Difference;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Spread;
import loomlessons.scale.Point;
import loomlessons.scale.SweepRecord.SweepWarning;
import loomlessons.scale.SweepRecord.SweepWarning.Kind;

/** Warnings about what was measured, and about what else ran at the same time. */
public final class SweepWarnings {

    // What a simulation of equal lanes gave: 10 % looked different with 3 runs, 3 to 4 % with 5 and more.
    private static final int RUNS_FOR_CONFIDENCE = 5;
    private static final double BUSY_SHARE = 0.15;
    private static final Duration CLOCK_JUMP = Duration.ofMillis(250);
    private static final String NO_VERDICT =
            "fewer than 3 runs can't separate a difference from noise; use --runs 3 or more";
    private static final String FEW_RUNS =
            "with fewer than 5 runs, equal lanes look different about 1 time in 10; with --runs 5, about 1 time in 30";

    private SweepWarnings() {}

    public static List<SweepWarning> ofPoints(List<Point> points, int runs) {
        List<SweepWarning> warnings = new ArrayList<>();
        boolean isAnyMeasured =
                points.stream().anyMatch(point -> !point.measured().isEmpty());
        if (isAnyMeasured && runs < RUNS_FOR_CONFIDENCE) {
            warnings.add(new SweepWarning(Kind.TOO_FEW_RUNS, runs < Difference.FEWEST_RUNS ? NO_VERDICT : FEW_RUNS));
        }
        points.stream().filter(point -> !point.measured().isEmpty()).forEach(point -> {
            addNotAllAsleep(point, warnings);
            addCollection(point, warnings);
        });
        return List.copyOf(warnings);
    }

    private static void addNotAllAsleep(Point point, List<SweepWarning> warnings) {
        if (!point.allAsleepAtOnce()) {
            warnings.add(new SweepWarning(
                    Kind.NOT_ALL_ASLEEP,
                    String.format(
                            Locale.ROOT,
                            "%s: in one run, only %,d of %s slept at the same time; use a longer --sleep",
                            point.subject().label(),
                            point.spread(Metric.PEAK_ASLEEP).map(Spread::min).orElse(0L),
                            Counted.of(point.load().sleepers(), "sleeper"))));
        }
    }

    private static void addCollection(Point point, List<SweepWarning> warnings) {
        boolean collected = point.spread(Metric.GC_COUNT).map(Spread::max).orElse(0L) > 0;
        if (point.warm() && collected) {
            warnings.add(new SweepWarning(
                    Kind.COLLECTION,
                    String.format(
                            Locale.ROOT,
                            "%s, %s: a garbage collection ran in a probe that should have none",
                            point.subject().label(),
                            Counted.of(point.load().sleepers(), "sleeper"))));
        }
    }

    /** About all runs of one point. */
    static List<SweepWarning> ofDisturbances(String point, List<Disturbance> runs) {
        List<SweepWarning> warnings = new ArrayList<>();
        long busy = runs.stream().filter(run -> run.othersShare() > BUSY_SHARE).count();
        double most = runs.stream().mapToDouble(Disturbance::othersShare).max().orElse(0);
        if (busy > 0) {
            warnings.add(new SweepWarning(
                    Kind.BUSY,
                    String.format(
                            Locale.ROOT,
                            "%s: other programs used up to %.0f %% of the processors, in %d of %s",
                            point,
                            most * 100,
                            busy,
                            Counted.of(runs.size(), "run"))));
        }
        runs.stream()
                .map(Disturbance::clocksApart)
                .max(Comparator.naturalOrder())
                .filter(apart -> apart.compareTo(CLOCK_JUMP) > 0)
                .ifPresent(apart -> warnings.add(new SweepWarning(
                        Kind.CLOCK_JUMP,
                        "%s: the wall clock and the JVM's clock moved %d ms apart"
                                .formatted(point, apart.toMillis()))));
        return List.copyOf(warnings);
    }
}
