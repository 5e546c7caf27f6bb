package loomlessons.render.course;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Verdict;
import loomlessons.run.LaneResult;
import loomlessons.run.LessonResult;
import loomlessons.run.Outcome;
import loomlessons.run.Outcome.Completed;
import loomlessons.run.Outcome.JudgedClaim;

/** A claim with its verdict in each lane that it was made for. */
public record ClaimVerdicts(String text, Map<Lane, Verdict> verdicts) {

    /** All claims of a lesson, each once, in the order of its lanes. */
    static List<ClaimVerdicts> of(LessonResult result) {
        Map<String, Map<Lane, Verdict>> byText = new LinkedHashMap<>();
        for (LaneResult lane : result.lanes()) {
            for (JudgedClaim claim : judged(lane.outcome())) {
                byText.computeIfAbsent(claim.text(), text -> new EnumMap<>(Lane.class))
                        .put(lane.lane(), claim.verdict());
            }
        }
        return byText.entrySet().stream()
                .map(entry -> new ClaimVerdicts(entry.getKey(), entry.getValue()))
                .toList();
    }

    public static List<JudgedClaim> judged(Outcome outcome) {
        return outcome instanceof Completed completed ? completed.claims() : List.of();
    }
}
