package loomlessons.render.compare;

import java.util.List;
import java.util.stream.Collectors;
import loomlessons.compare.Answer.Certainty;
import loomlessons.compare.Answer.Finding;
import loomlessons.compare.CompareRecord;
import loomlessons.run.Environment;

/** The answer of a comparison in three lines, each with its evidence. */
public record AnswerText(Environment environment, CompareRecord comparison) {

    /** The first finding; the second one, or how the subjects compare in time; how sure that is. */
    public List<String> lines() {
        List<String> findings = findings();
        String first = findings.isEmpty() ? "Can't tell: nothing was found." : findings.getFirst();
        String second = findings.size() > 1 ? findings.get(1) : PairText.summary(comparison);
        return List.of(first, second, certainty());
    }

    /** Each finding in one or two sentences. */
    public List<String> findings() {
        return comparison.answer().findings().stream().map(this::sentence).toList();
    }

    /** One finding, as a claim with its evidence. */
    public String sentence(Finding finding) {
        return new FindingText(environment.jdk().release(), comparison).of(finding);
    }

    private String certainty() {
        Certainty certainty = comparison.answer().certainty();
        String level = switch (certainty.level()) {
            case SURE -> "sure";
            case FAIRLY_SURE -> "fairly sure";
            case NOT_SURE -> "not sure";
        };
        String reasons = certainty.reasons().stream()
                .map(reason -> UserText.sentence(reason).replaceFirst("\\.$", ""))
                .collect(Collectors.joining("; "));
        return "How sure: " + level + (reasons.isEmpty() ? "" : " (" + reasons + ")") + ".";
    }
}
