package loomlessons.render;

import java.util.ArrayList;
import java.util.List;

/**
 * How text is laid out.
 *
 * @param width in terminal cells
 * @param code whether each lane's source is shown
 */
public record Page(int width, Ink ink, boolean code) {

    /** A paragraph with a label in front of its first line, its other lines indented as far. */
    List<String> paragraph(String label, String text) {
        String indent = " ".repeat(DisplayWidth.of(label) + 2);
        List<String> lines = new ArrayList<>();
        for (String line : Wrap.words(text, width - indent.length() - 1)) {
            String start = lines.isEmpty() ? " " + ink.strong(label) + " " : indent;
            lines.add(start + " " + line);
        }
        return lines;
    }
}
