package loomlessons.compare.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomlessons.compare.Answer.CantTell;
import loomlessons.compare.Answer.Certainty;
import loomlessons.compare.Answer.Computes;
import loomlessons.compare.Answer.Finding;
import loomlessons.compare.Answer.Level;
import loomlessons.compare.Answer.Waits;
import loomlessons.compare.ComparePlan;
import loomlessons.compare.SubjectResult;
import loomlessons.compare.Watched;
import loomlessons.lesson.Counted;
import loomlessons.measure.metric.Difference;

/** How sure an answer is: what speaks against it, or what speaks for it. */
record Certainties(ComparePlan plan, List<SubjectResult> results, Optional<Watched> watched) {

    /** A share of waiting between these is neither large nor small. */
    private static final double MIDDLE_FROM = 0.35;

    private static final double MIDDLE_TO = 0.65;

    Certainty of(List<Finding> findings) {
        List<String> strong = strongDoubts(findings);
        List<String> weak = weakDoubts(findings);
        if (strong.isEmpty() && weak.isEmpty()) {
            return new Certainty(
                    Level.SURE,
                    List.of(
                            "%s on each subject".formatted(Counted.of(plan.runs(), "run")),
                            "no other program disturbed them"));
        }
        List<String> reasons = new ArrayList<>(strong);
        reasons.addAll(weak);
        return new Certainty(strong.isEmpty() ? Level.FAIRLY_SURE : Level.NOT_SURE, List.copyOf(reasons));
    }

    private List<String> strongDoubts(List<Finding> findings) {
        List<String> doubts = new ArrayList<>();
        if (findings.stream().anyMatch(CantTell.class::isInstance)) {
            doubts.add("the figures don't show it");
        } else if (watched.isEmpty()) {
            doubts.add("what tasks wait for isn't known");
        } else if (findings.stream().anyMatch(Waits.class::isInstance)
                && watched.flatMap(Watched::underLoad).isEmpty()) {
            // They may queue for something.
            doubts.add("what tasks wait for under load isn't known");
        }
        if (plan.runs() < Difference.FEWEST_RUNS) {
            doubts.add("%s can't separate a difference from noise".formatted(Counted.of(plan.runs(), "run")));
        }
        return doubts;
    }

    private List<String> weakDoubts(List<Finding> findings) {
        List<String> doubts = new ArrayList<>();
        if (Busyness.isBusy(results)) {
            doubts.add("other programs used the processors");
        }
        if (plan.runs() >= Difference.FEWEST_RUNS && plan.runs() < CompareWarnings.RUNS_FOR_CONFIDENCE) {
            doubts.add("only %s on each subject".formatted(Counted.of(plan.runs(), "run")));
        }
        results.stream()
                .filter(result -> result.status() != SubjectResult.Status.COMPLETED)
                .forEach(result -> doubts.add(
                        "%s couldn't be measured".formatted(result.subject().label())));
        boolean dependsOnShare = findings.stream().anyMatch(Certainties::isAboutShare);
        if (dependsOnShare && watched.filter(Certainties::isInTheMiddle).isPresent()) {
            doubts.add("a task waits and computes about as long");
        }
        return doubts;
    }

    private static boolean isAboutShare(Finding finding) {
        return finding instanceof Waits || finding instanceof Computes;
    }

    private static boolean isInTheMiddle(Watched watched) {
        double share = watched.alone().waitingShare();
        return share > MIDDLE_FROM && share < MIDDLE_TO;
    }
}
