package loomlessons.lesson;

/**
 * Whether a claim held in one lane, and what on the trail shows it.
 *
 * @param evidence the facts that decided, in words
 */
public record Verdict(boolean holds, String evidence) {

    public static Verdict of(boolean holds, String evidence) {
        return new Verdict(holds, evidence);
    }
}
