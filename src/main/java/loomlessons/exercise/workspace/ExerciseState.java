package loomlessons.exercise.workspace;

import java.util.Locale;

/** The state of an exercise. */
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
