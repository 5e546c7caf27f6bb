package loomlessons.exercise.workspace;

import java.time.Instant;
import java.util.Optional;
import loomlessons.exercise.Hints;

/**
 * How one learner stands with one exercise.
 *
 * @param checks how often it was checked
 * @param hints how many of its hints were asked for
 * @param solvedAt when it was first solved
 */
public record ExerciseProgress(ExerciseState state, int checks, int hints, Optional<Instant> solvedAt) {

    /** Of an exercise that nobody has touched. */
    public static final ExerciseProgress UNTOUCHED =
            new ExerciseProgress(ExerciseState.UNSOLVED, 0, 0, Optional.empty());

    /** After one more check; who has skipped an exercise and fails it has still skipped it. */
    ExerciseProgress checked(boolean solved, Instant now) {
        ExerciseState unsolved = state == ExerciseState.SKIPPED ? ExerciseState.SKIPPED : ExerciseState.UNSOLVED;
        return new ExerciseProgress(
                solved ? ExerciseState.SOLVED : unsolved,
                checks + 1,
                hints,
                solved ? solvedAt.or(() -> Optional.of(now)) : solvedAt);
    }

    ExerciseProgress withOneMoreHint() {
        return new ExerciseProgress(state, checks, Math.min(Hints.NUMBER, hints + 1), solvedAt);
    }

    ExerciseProgress in(ExerciseState other) {
        return new ExerciseProgress(other, checks, hints, solvedAt);
    }
}
