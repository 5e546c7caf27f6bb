package loomlessons.exercise.workspace;

import java.util.Locale;

/** Where a learner is with an exercise. */
public enum State {
    /** Not checked yet, or its last check found a mistake. */
    UNSOLVED,
    /** Its last check found nothing. */
    SOLVED,
    /** Left for later. */
    SKIPPED;

    /** The name that people and exports use: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
