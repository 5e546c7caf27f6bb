package loomlessons.compare.answer;

import java.util.List;
import java.util.function.DoublePredicate;
import loomlessons.compare.SubjectResult;
import loomlessons.compare.TaskRun;

/** How much other programs used the processors during the timed runs. */
final class Busyness {

    /** Above this share of the processors, other programs disturb a run. */
    static final double BUSY_SHARE = 0.15;

    /** Above this share, they leave too little to see what tasks would do with more. */
    private static final double CROWDED_SHARE = 0.6;

    private Busyness() {}

    /** Whether more than a quarter of the runs were disturbed. */
    static boolean isBusy(List<SubjectResult> results) {
        return share(results, others -> others > BUSY_SHARE) > 0.25;
    }

    /** Whether in half of the runs others left too little. */
    static boolean isCrowded(List<SubjectResult> results) {
        return share(results, others -> others > CROWDED_SHARE) >= 0.5;
    }

    private static double share(List<SubjectResult> results, DoublePredicate isMeant) {
        return results.stream()
                .flatMap(result -> result.measured().stream())
                .mapToDouble(TaskRun.Measured::othersShare)
                .map(others -> isMeant.test(others) ? 1 : 0)
                .average()
                .orElse(0);
    }
}
