package loomlessons.exercise;

import java.util.List;

/** The three hints of an exercise, each saying more than the one before: the last is nearly the answer. */
public record Hints(String nudge, String direction, String answer) {

    /** How many hints every exercise has. */
    public static final int NUMBER = 3;

    /** In the order in which to give them. */
    public List<String> inOrder() {
        return List.of(nudge, direction, answer);
    }
}
