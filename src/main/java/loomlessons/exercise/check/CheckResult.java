package loomlessons.exercise.check;

import java.util.List;
import java.util.Optional;
import loomlessons.exercise.child.RunPlan;
import loomlessons.exercise.child.Schedule;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict.Ruling;
import loomlessons.run.Outcome.JudgedClaim;
import loomlessons.source.CompileError;

/** The result of checking a learner's file. */
public sealed interface CheckResult {

    record NotCompiled(List<CompileError> errors) implements CheckResult {}

    /**
     * It ran.
     *
     * @param run the run to show: the first in which a claim was refuted, otherwise the one without delays
     * @param claims all claims, judged by that run
     * @param runs the number of runs, each with its own schedule
     */
    record Judged(RunRecord run, List<JudgedClaim> claims, int runs) implements CheckResult {

        /** The claims that the run refutes; the first one names the mistake. */
        public List<JudgedClaim> refuted() {
            return with(Ruling.REFUTED);
        }

        /** The claims that the run doesn't decide, mostly because of what another one says. */
        public List<JudgedClaim> undecided() {
            return with(Ruling.UNDECIDED);
        }

        private List<JudgedClaim> with(Ruling ruling) {
            return claims.stream()
                    .filter(claim -> claim.verdict().ruling() == ruling)
                    .toList();
        }
    }

    /**
     * The machine has disturbed each of so many runs in a row, so nothing is known of the file.
     *
     * @param schedule with what delays it ran
     */
    record TooBusy(Schedule schedule, int runs) implements CheckResult {}

    /** Whether the check has found out if the exercise is solved. */
    default boolean isDecided() {
        return switch (this) {
            case NotCompiled notCompiled -> true;
            case Judged judged -> true;
            case TooBusy tooBusy -> false;
        };
    }

    /** Whether every claim held in every run; an undecided one is no proof. */
    default boolean isSolved() {
        return switch (this) {
            case NotCompiled notCompiled -> false;
            case TooBusy tooBusy -> false;
            case Judged judged ->
                judged.refuted().isEmpty() && judged.undecided().isEmpty();
        };
    }

    /**
     * One run of a learner's program.
     *
     * @param trail what happened, up to the exit of its JVM
     * @param starved whether the machine gave the program no CPU for a while, so that it may be late without a mistake
     * @param untrue the first that the program has recorded although it isn't true, in words
     * @param jvmLines what the JVM itself printed, for example a warning
     */
    public record RunRecord(
            RunPlan plan, Trail trail, Ending ending, boolean starved, Optional<String> untrue, List<String> jvmLines) {

        public Schedule schedule() {
            return plan.schedule();
        }
    }
}
