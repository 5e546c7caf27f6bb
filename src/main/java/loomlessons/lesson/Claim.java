package loomlessons.lesson;

import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;

/**
 * A sentence that a lesson teaches, with the check of a trail that proves or refutes it.
 *
 * @param lanes the lanes for which it is made
 */
public record Claim(String text, Set<Lane> lanes, Function<Trail, Verdict> check) {

    public static Claim inEveryLane(String text, Function<Trail, Verdict> check) {
        return new Claim(text, Set.of(Lane.values()), check);
    }

    public static Claim in(Set<Lane> lanes, String text, Function<Trail, Verdict> check) {
        return new Claim(text, lanes, check);
    }

    /** Judges a finished trail; an event that the check needs and doesn't find refutes the claim. */
    public Verdict judge(Trail trail) {
        try {
            return check.apply(trail);
        } catch (NoSuchElementException missing) {
            return Verdict.of(false, missing.getMessage());
        }
    }
}
