package loomlessons.compare.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import loomlessons.compare.Answer.FailsUnderLoad;
import loomlessons.compare.Subject;
import loomlessons.compare.SubjectResult;
import loomlessons.compare.TaskError;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Spread;

/** Whether tasks end with an exception, and on which subjects. */
record Failures(List<SubjectResult> results, int tasks) {

    Optional<FailsUnderLoad> find(boolean failsAlone) {
        return results.stream()
                .filter(result -> failed(result) > 0)
                .max(Comparator.comparingLong(Failures::failed))
                .flatMap(worst -> worst.errors().stream().findFirst().map(error -> finding(worst, error, failsAlone)));
    }

    private FailsUnderLoad finding(SubjectResult worst, TaskError error, boolean failsAlone) {
        List<Subject> fine = results.stream()
                .filter(result -> !result.measured().isEmpty() && failed(result) == 0)
                .map(SubjectResult::subject)
                .toList();
        return new FailsUnderLoad(worst.subject(), failed(worst), tasks, error, failsAlone, fine);
    }

    /** In the run in the middle; if none failed there, in the worst run. */
    private static long failed(SubjectResult result) {
        return result.spread(Metric.FAILED_TASKS)
                .map((Spread failed) -> failed.median() > 0 ? failed.median() : failed.max())
                .orElse(0L);
    }
}
