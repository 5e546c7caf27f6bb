package loomlessons.render;

/** Text from elsewhere, made safe to print: nothing in it can move the cursor or colour the screen. */
final class Printable {

    private Printable() {}

    /** The text on one line, its tabs as spaces, without control characters. */
    static String line(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ").replaceAll("\\p{Cntrl}", "");
    }
}
