package loomlessons.render.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import loomlessons.measure.metric.Metric;
import loomlessons.render.format.Quantity;
import loomlessons.render.sweep.SweepConclusion.SweepVerdicts;
import loomlessons.render.terminal.Page;
import loomlessons.scale.Comparison;
import loomlessons.scale.Explanation;
import loomlessons.scale.Point;

/** A cold measurement beside a warm one, and the reason for the difference, for a terminal. */
public record ExplanationText(Explanation explanation, Page page) {

    // From this number on, deoptimizations aren't chance but part of waking up.
    private static final double MANY = 0.1;

    private static final String WHY =
            "In a cold run, the compiler sees the code for sleeping before any sleeper has woken, so it leaves the branch "
                    + "for waking out of the compiled code. Each sleeper that wakes needs this branch: the JVM throws its "
                    + "compiled frame away (deoptimization) and goes on in the interpreter, until the code is compiled "
                    + "again. A warm-up of a few thousand short sleeps shows the compiler both branches first. The warm "
                    + "run also has a heap so large that no garbage collection is needed.";

    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(page.style()
                .strong("scale · why a cold measurement takes longer   %s, %s sleeper%s"
                        .formatted(
                                explanation.cold().subject().label(),
                                Quantity.sleepers(explanation.cold().load().sleepers()),
                                explanation.cold().load().sleepers() == 1 ? "" : "s")));
        explanation.interruption().ifPresent(text -> lines.addAll(page.paragraph("Warning", text)));
        lines.addAll(page.paragraph("cold", describe(explanation.cold(), explanation.coldDeoptimizations())));
        lines.addAll(page.paragraph("warm", describe(explanation.warm(), explanation.warmDeoptimizations())));
        lines.addAll(page.paragraph("Verdict", verdict()));
        lines.addAll(page.paragraph("Why", why()));
        return String.join("\n", page.fit(lines)) + "\n";
    }

    private static String describe(Point point, OptionalLong deoptimizations) {
        String counted = deoptimizations.isPresent()
                ? "%s deoptimizations, counted in a separate run".formatted(Quantity.count(deoptimizations.getAsLong()))
                : "deoptimizations not counted";
        return point.spread(Metric.OVERSHOOT)
                .map(spread -> "overshoot %s; CPU %s; %s garbage collections; %s"
                        .formatted(
                                Quantity.time(spread.median(), spread.min(), spread.max()),
                                Quantity.time(point.median(Metric.CPU).orElse(0)),
                                point.median(Metric.GC_COUNT).orElse(0),
                                counted))
                .orElseGet(() -> "%s: %s"
                        .formatted(point.status().label(), point.reason().orElse("")));
    }

    public String verdict() {
        boolean isColdMissing = explanation.cold().measured().isEmpty();
        boolean isWarmMissing = explanation.warm().measured().isEmpty();
        if (isColdMissing || isWarmMissing) {
            return "%s was measured, so there is nothing to compare."
                    .formatted(isColdMissing && isWarmMissing ? "Neither of the two" : "Only one of the two");
        }
        Comparison comparison = Comparison.of(explanation.cold(), explanation.warm());
        return switch (comparison.finding()) {
            case DIFFERENT ->
                "Beyond the sleep, the cold run took %s times as long as the warm run."
                        .formatted(
                                comparison.interval().map(SweepVerdicts::range).orElse("?"));
            case WITHIN_NOISE -> "No difference beyond the noise.";
            case TOO_FEW_RUNS -> "Too few runs for a comparison; use --runs 3 or more.";
        };
    }

    /** Derived from the counts: few deoptimizations explain nothing. */
    public String why() {
        OptionalLong cold = explanation.coldDeoptimizations();
        if (cold.isEmpty()) {
            return "Deoptimizations couldn't be counted, so this run doesn't show why.";
        }
        long more =
                Math.max(0, cold.getAsLong() - explanation.warmDeoptimizations().orElse(0));
        double perSleeper = (double) more / explanation.cold().load().sleepers();
        return perSleeper >= MANY
                ? "%s more deoptimizations per sleeper. %s".formatted(Quantity.threeDigits(perSleeper), WHY)
                : "Only %s more deoptimizations per sleeper: with so few sleepers, or with such a slow start, they explain nothing."
                        .formatted(Quantity.threeDigits(perSleeper));
    }
}
