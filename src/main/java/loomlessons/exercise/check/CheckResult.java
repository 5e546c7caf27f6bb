package loomlessons.exercise.check;

import java.util.List;
import loomlessons.lesson.Verdict.Ruling;
import loomlessons.run.JudgedClaim;

/** What became of a learner's file: not compiled, or run and judged. */
public sealed interface CheckResult {

    /** The compiler refused it. */
    record NotCompiled(List<CompileError> errors) implements CheckResult {}

    /**
     * It ran.
     *
     * @param run the run that is worth a look: the first in which a claim was refuted, else the one as it comes
     * @param claims all claims, judged by that run
     * @param runs how many runs there were, each under a schedule of its own
     */
    record Judged(RunRecord run, List<JudgedClaim> claims, int runs) implements CheckResult {

        /** The first claim that doesn't hold names the mistake. */
        public List<JudgedClaim> refuted() {
            return claims.stream()
                    .filter(claim -> claim.verdict().ruling() != Ruling.HOLDS)
                    .toList();
        }
    }

    /** Whether every claim held in every run. */
    default boolean isSolved() {
        return switch (this) {
            case NotCompiled notCompiled -> false;
            case Judged judged -> judged.refuted().isEmpty();
        };
    }
}
