package loomlessons.render.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import loomlessons.render.format.Printable;

/** Breaks text into lines of at most a given number of terminal cells, between words if possible. */
public final class LineWrap {

    // A number stays with its unit.
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<!\\d) | (?!s\\b|%)");

    // Where a word that is too long may be cut: IllegalArgument|Exception, worker-|1.
    private static final Pattern BETWEEN_PARTS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=[-./_])");

    // A longer column would be one of single letters; the page cuts what is too wide then.
    private static final int NARROWEST = 5;

    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private LineWrap(int width) {
        this.width = Math.max(NARROWEST, width);
    }

    /** The lines of a text, at least one; words longer than a line are cut. */
    public static List<String> words(String text, int width) {
        LineWrap wrap = new LineWrap(width);
        for (String word : BETWEEN_WORDS.split(Printable.line(text), -1)) {
            wrap.add(word);
        }
        wrap.endLine();
        return wrap.lines;
    }

    private void add(String word) {
        if (!line.isEmpty() && DisplayWidth.of(line + " " + word) > width) {
            endLine();
        }
        if (!line.isEmpty()) {
            line.append(' ');
        }
        if (DisplayWidth.of(word) <= width) {
            line.append(word);
        } else {
            addInPieces(word);
        }
    }

    private void addInPieces(String word) {
        for (String part : BETWEEN_PARTS.split(word, -1)) {
            if (!line.isEmpty() && DisplayWidth.of(line + part) > width) {
                endLine();
            }
            for (String cluster : DisplayWidth.clusters(part)) {
                if (DisplayWidth.of(line + cluster) > width) {
                    endLine();
                }
                line.append(cluster);
            }
        }
    }

    private void endLine() {
        lines.add(line.toString());
        line.setLength(0);
    }
}
