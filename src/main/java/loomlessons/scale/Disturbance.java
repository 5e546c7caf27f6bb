package loomlessons.scale;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import loomlessons.scale.SweepWarning.Kind;

/**
 * What went on beside one run of a probe.
 *
 * @param othersShare the part of the processors that other programs used meanwhile
 * @param clocksApart how far the wall clock and the JVM's went apart
 */
record Disturbance(double othersShare, Duration clocksApart) {

    private static final double BUSY_SHARE = 0.15;
    private static final Duration JUMP = Duration.ofMillis(250);

    /** Warnings about all runs of one point. */
    static List<SweepWarning> warnings(String point, List<Disturbance> runs) {
        List<SweepWarning> warnings = new ArrayList<>();
        long busy = runs.stream().filter(run -> run.othersShare > BUSY_SHARE).count();
        double most = runs.stream().mapToDouble(Disturbance::othersShare).max().orElse(0);
        if (busy > 0) {
            warnings.add(new SweepWarning(
                    Kind.BUSY,
                    String.format(
                            Locale.ROOT,
                            "%s: other programs used up to %.0f %% of the processors, in %d of %d runs",
                            point,
                            most * 100,
                            busy,
                            runs.size())));
        }
        runs.stream()
                .map(Disturbance::clocksApart)
                .max(Comparator.naturalOrder())
                .filter(apart -> apart.compareTo(JUMP) > 0)
                .ifPresent(apart -> warnings.add(new SweepWarning(
                        Kind.CLOCK_JUMP,
                        "%s: the wall clock and the JVM's went %d ms apart".formatted(point, apart.toMillis()))));
        return warnings;
    }
}
