package loomlessons.render.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a line that is wider than a terminal, between words if possible; the terminal itself would cut anywhere. */
final class FittedLine {

    // A sequence that colours takes no cell; each word keeps the spaces in front of it.
    private static final Pattern PART = Pattern.compile("\u001b\\[[0-9;]*m|\n| *[^ \n\u001b]+| +");

    private final int width;
    private final String indent;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int used;

    private FittedLine(int width, String indent) {
        this.width = width;
        this.indent = indent;
    }

    /** The lines, none wider than this number of cells; all but the first are indented as the first one is, and a bit more. */
    static List<String> of(String text, int width) {
        int spaces = text.length() - text.stripLeading().length();
        FittedLine fitted = new FittedLine(width, " ".repeat(Math.min(spaces + 2, width / 4)));
        Matcher part = PART.matcher(text);
        while (part.find()) {
            fitted.add(part.group());
        }
        fitted.lines.add(fitted.line.toString());
        return fitted.lines;
    }

    private void add(String part) {
        if (part.startsWith("\u001b")) {
            line.append(part);
        } else if (part.equals("\n")) {
            end("");
        } else if (used + DisplayWidth.of(part) <= width) {
            append(part);
        } else if (!part.isBlank()) {
            addOnNextLine(part.strip());
        }
    }

    private void addOnNextLine(String word) {
        if (used > indent.length()) {
            end(indent);
        }
        for (String cluster : DisplayWidth.clusters(word)) {
            if (used + DisplayWidth.of(cluster) > width) {
                end(indent);
            }
            append(cluster);
        }
    }

    private void append(String text) {
        line.append(text);
        used += DisplayWidth.of(text);
    }

    private void end(String start) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
        append(start);
    }
}
