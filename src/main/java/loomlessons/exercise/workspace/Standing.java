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
public record Standing(State state, int checks, int hints, Optional<Instant> solvedAt) {

    /** Of an exercise that nobody has touched. */
    public static final Standing UNTOUCHED = new Standing(State.UNSOLVED, 0, 0, Optional.empty());

    /** After one more check; who has skipped an exercise and fails it has still skipped it. */
    Standing checked(boolean solved, Instant now) {
        State unsolved = state == State.SKIPPED ? State.SKIPPED : State.UNSOLVED;
        return new Standing(
                solved ? State.SOLVED : unsolved,
                checks + 1,
                hints,
                solved ? solvedAt.or(() -> Optional.of(now)) : solvedAt);
    }

    Standing withOneMoreHint() {
        return new Standing(state, checks, Math.min(Hints.NUMBER, hints + 1), solvedAt);
    }

    Standing in(State other) {
        return new Standing(other, checks, hints, solvedAt);
    }
}
