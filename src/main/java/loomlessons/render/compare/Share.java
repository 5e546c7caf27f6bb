package loomlessons.render.compare;

/** A part of a whole, for people. */
public final class Share {

    private static final double WHOLE = 100;

    private Share() {}

    /** From 0 to 1 as {@code 97 %}. */
    public static String percent(double share) {
        long rounded = Math.round(share * WHOLE);
        return rounded == 0 && share > 0 ? "<1 %" : rounded + " %";
    }

    /** A bar that is so many cells long if it stands for the whole; a part that isn't zero can be seen. */
    static String bar(double share, int cells) {
        int length = (int) Math.round(Math.clamp(share, 0, 1) * cells);
        return length == 0 && share > 0 ? "▏" : "█".repeat(length);
    }
}
