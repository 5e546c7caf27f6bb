package loomlessons.render.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.RatioInterval;
import loomlessons.render.format.Quantity;
import loomlessons.render.terminal.Page;
import loomlessons.scale.Comparison;
import loomlessons.scale.Explanation;
import loomlessons.scale.Point;

/** A cold measurement beside a warm one, and what makes the difference, for a terminal. */
public record ExplanationText(Explanation explanation, Page page) {

    // From there on, throwing code away isn't chance any more but part of waking up.
    private static final double STORM = 0.1;

    private static final String WHY =
            "In a cold run the compiler meets the sleeping path before anybody has woken, and "
                    + "leaves the branch for waking out of the code. Each sleeper then wakes into that gap: its compiled frame is "
                    + "thrown away and it goes on in the interpreter, until the compiler has caught up. A warm-up of a few "
                    + "thousand short sleeps shows it both branches first. The warm run has a heap, too, in which no garbage "
                    + "collection is needed.";

    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(page.ink()
                .strong("scale · why a cold measurement takes longer   %s, %s sleepers"
                        .formatted(
                                explanation.cold().subject().label(),
                                Quantity.sleepers(explanation.cold().load().sleepers()))));
        lines.addAll(page.paragraph("cold", told(explanation.cold(), explanation.coldDeoptimizations())));
        lines.addAll(page.paragraph("warm", told(explanation.warm(), explanation.warmDeoptimizations())));
        lines.addAll(page.paragraph("Verdict", verdict()));
        lines.addAll(page.paragraph("Why", why()));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String told(Point point, OptionalLong deoptimizations) {
        String counted = deoptimizations.isPresent()
                ? "compiled code thrown away %s times, in a run of its own"
                        .formatted(Quantity.count(deoptimizations.getAsLong()))
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
        if (explanation.cold().measured().isEmpty()
                || explanation.warm().measured().isEmpty()) {
            return "Only one of the two was measured: nothing to compare.";
        }
        Comparison comparison = Comparison.of(explanation.cold(), explanation.warm());
        return switch (comparison.finding()) {
            case DIFFERENT ->
                "The cold run took %s times as long beyond the sleep as the warm one."
                        .formatted(comparison
                                .interval()
                                .map(ExplanationText::range)
                                .orElse("?"));
            case WITHIN_NOISE -> "No difference beyond the noise.";
            case TOO_FEW_RUNS -> "Too few runs to tell; give --runs 3 or more.";
        };
    }

    /** Derived from the counts: where there was no storm, none is told of. */
    public String why() {
        OptionalLong cold = explanation.coldDeoptimizations();
        if (cold.isEmpty()) {
            return "Deoptimizations could not be counted, so this run doesn't show why.";
        }
        long more =
                Math.max(0, cold.getAsLong() - explanation.warmDeoptimizations().orElse(0));
        double bySleeper = (double) more / explanation.cold().load().sleepers();
        return bySleeper >= STORM
                ? "%s more deoptimizations a sleeper. %s".formatted(Quantity.threeDigits(bySleeper), WHY)
                : "Only %s more deoptimizations a sleeper: with so few sleepers, or so long a start, there is no storm."
                        .formatted(Quantity.threeDigits(bySleeper));
    }

    private static String range(RatioInterval interval) {
        return "%s to %s".formatted(Quantity.threeDigits(interval.low()), Quantity.threeDigits(interval.high()));
    }
}
