package loomlessons.lesson;

/**
 * Whether a claim held in one lane, and what on the trail shows it.
 *
 * @param evidence the facts that decided, in words
 */
public record Verdict(Ruling ruling, String evidence) {

    /** The possible results of a check. */
    public enum Ruling {
        HOLDS,
        REFUTED,
        /** This machine, or another program on it, prevents the lane from showing whether it holds. */
        UNDECIDED
    }

    public static Verdict of(boolean holds, String evidence) {
        return new Verdict(holds ? Ruling.HOLDS : Ruling.REFUTED, evidence);
    }

    public static Verdict undecided(String evidence) {
        return new Verdict(Ruling.UNDECIDED, evidence);
    }
}
