package loomlessons.render.format;

/** Text from elsewhere, made safe to print: nothing in it can move the cursor or colour the screen. */
public final class Printable {

    // Both sets of control characters, and those that format, but for the one that joins emoji.
    private static final String CONTROLS = "[\\p{Cc}\\p{Cf}&&[^\u200d]]";

    private Printable() {}

    /** The text on one line, its tabs as spaces, without control characters. */
    public static String line(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ").replaceAll(CONTROLS, "");
    }
}
