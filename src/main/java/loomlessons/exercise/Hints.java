package loomlessons.exercise;

import java.util.List;
import java.util.Map;

/**
 * The three hints of an exercise, each saying more than the one before.
 *
 * @param answer nearly the answer, by the release (21, 25) whose API it names
 */
public record Hints(String nudge, String direction, Map<Integer, String> answer) {

    /** How many hints every exercise has. */
    public static final int NUMBER = 3;

    /** Hints that fit every release. */
    public static Hints of(String nudge, String direction, String answer) {
        return new Hints(nudge, direction, Map.of(21, answer, 25, answer));
    }

    /** Hints of which the last differs with the release. */
    public static Hints byRelease(String nudge, String direction, String answerOn21, String answerOn25) {
        return new Hints(nudge, direction, Map.of(21, answerOn21, 25, answerOn25));
    }

    /** All of them, for a JDK of that release, in the order in which to give them. */
    public List<String> on(int release) {
        return List.of(nudge, direction, answer.get(release));
    }
}
