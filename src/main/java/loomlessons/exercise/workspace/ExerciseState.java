package loomlessons.exercise.workspace;

import java.util.Locale;

/** Where a learner is with an exercise. */
public enum ExerciseState {
    /** Not checked yet, or its last check found a mistake. */
    UNSOLVED,
    /** Its last check found nothing. */
    SOLVED,
    /** Left for later. */
    SKIPPED;

    /** The name that people and files use: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
