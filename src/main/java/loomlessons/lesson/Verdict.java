package loomlessons.lesson;

/**
 * Whether a claim held in one lane, and what on the trail shows it.
 *
 * @param evidence the facts that decided, in words
 */
public record Verdict(Ruling ruling, String evidence) {

    /** What a check of a trail can come to. */
    public enum Ruling {
        HOLDS,
        REFUTED,
        /** This machine, or what else runs on it, doesn't let the lane show whether it holds. */
        UNDECIDED
    }

    public static Verdict of(boolean holds, String evidence) {
        return new Verdict(holds ? Ruling.HOLDS : Ruling.REFUTED, evidence);
    }

    public static Verdict undecided(String evidence) {
        return new Verdict(Ruling.UNDECIDED, evidence);
    }
}
