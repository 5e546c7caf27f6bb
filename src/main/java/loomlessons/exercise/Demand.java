package loomlessons.exercise;

import java.util.List;
import loomlessons.lesson.Claim;

/**
 * What a starter demands in one sentence, and the claims that hold if a program does it.
 *
 * @param sentence as in the list of the starter's comment, without line breaks
 */
public record Demand(String sentence, List<Claim> claims) {

    /** The sentence of the starter, and what the trail of a program that does it shows. */
    public static Demand that(String sentence, Claim... claims) {
        return new Demand(sentence, List.of(claims));
    }
}
