package loomlessons.render.sweep;

import java.util.List;
import java.util.Locale;
import loomlessons.measure.metric.RatioInterval;
import loomlessons.render.format.Quantity;
import loomlessons.scale.Comparison;
import loomlessons.scale.SweepRecord;

/** What each pair of a sweep has shown, in words. */
public final class SweepVerdicts {

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

    private static String range(RatioInterval interval) {
        return String.format(
                Locale.ROOT, "%s–%s", Quantity.threeDigits(interval.low()), Quantity.threeDigits(interval.high()));
    }
}
