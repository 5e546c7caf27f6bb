package loomlessons.compare.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import loomlessons.compare.CompareRecord.CompareWarning;
import loomlessons.compare.CompareRecord.CompareWarning.Kind;
import loomlessons.compare.SubjectResult;
import loomlessons.compare.TaskRun;
import loomlessons.lesson.Counted;
import loomlessons.measure.metric.Difference;

/** What makes the results of a comparison less certain than they look. */
public final class CompareWarnings {

    // What a simulation of equal subjects gave: 10 % looked different with 3 runs, 3 to 4 % with 5 and more.
    static final int RUNS_FOR_CONFIDENCE = 5;
    private static final String NO_VERDICT =
            "fewer than 3 runs can't separate a difference from noise; use --runs 3 or more";
    private static final String FEW_RUNS =
            "with fewer than 5 runs, equal subjects look different about 1 time in 10; with --runs 5, about 1 time in 30";

    private CompareWarnings() {}

    /**
     * All that there are.
     *
     * @param runs of each subject, as planned
     * @param watchProblem why the watched run failed, if it did
     */
    public static List<CompareWarning> of(List<SubjectResult> results, int runs, Optional<String> watchProblem) {
        List<CompareWarning> warnings = new ArrayList<>();
        boolean isAnyMeasured =
                results.stream().anyMatch(result -> !result.measured().isEmpty());
        if (isAnyMeasured && runs < RUNS_FOR_CONFIDENCE) {
            warnings.add(new CompareWarning(Kind.TOO_FEW_RUNS, runs < Difference.FEWEST_RUNS ? NO_VERDICT : FEW_RUNS));
        }
        busy(results).ifPresent(warnings::add);
        watchProblem.ifPresent(problem -> warnings.add(new CompareWarning(Kind.NOT_WATCHED, problem)));
        return List.copyOf(warnings);
    }

    private static Optional<CompareWarning> busy(List<SubjectResult> results) {
        List<Double> shares = results.stream()
                .flatMap(result -> result.measured().stream())
                .map(TaskRun.Measured::othersShare)
                .toList();
        long busy = shares.stream().filter(share -> share > Busyness.BUSY_SHARE).count();
        double most = shares.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return busy == 0
                ? Optional.empty()
                : Optional.of(new CompareWarning(
                        Kind.BUSY,
                        String.format(
                                Locale.ROOT,
                                "other programs used up to %.0f %% of the processors, in %d of %s",
                                most * 100,
                                busy,
                                Counted.of(shares.size(), "run"))));
    }
}
