package loomlessons.exercise.workspace;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import loomlessons.exercise.Exercise.Hints;

/**
 * A learner's progress in one exercise.
 *
 * @param checks the number of checks
 * @param hints the number of hints shown
 * @param solvedAt when it was first solved
 */
public record ExerciseProgress(ExerciseState state, int checks, int hints, Optional<Instant> solvedAt) {

    /** The progress before the first check. */
    public static final ExerciseProgress UNTOUCHED =
            new ExerciseProgress(ExerciseState.UNSOLVED, 0, 0, Optional.empty());

    /** After one more check; a skipped exercise stays skipped until it is solved. */
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

    public enum ExerciseState {
        /** Not checked yet, or its last check found a mistake. */
        UNSOLVED,
        /** Its last check found no mistake. */
        SOLVED,
        /** Left for later. */
        SKIPPED;

        /** The name for people and files, in lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
