package loomlessons.render.format;

import loomlessons.lesson.trail.ThreadFacts;

/** Makes foreign text safe to print: nothing in it can move the cursor or colour the screen. */
public final class Printable {

    // Both sets of control characters, and format characters except the one that joins emoji.
    private static final String CONTROLS = "[\\p{Cc}\\p{Cf}&&[^\u200d]]";

    private Printable() {}

    /** The name of a thread, or its number if it has none: a virtual thread has no name unless it was given one. */
    public static String name(ThreadFacts thread) {
        return thread.name().isBlank() ? "thread #" + thread.id() : line(thread.name());
    }

    /** The text on one line, its tabs as spaces, without control characters. */
    public static String line(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ").replaceAll(CONTROLS, "");
    }
}
