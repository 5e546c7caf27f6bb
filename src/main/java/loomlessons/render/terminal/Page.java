package loomlessons.render.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * How text is laid out.
 *
 * @param width in terminal cells
 * @param code whether each lane's source is shown
 */
public record Page(int width, AnsiStyle style, boolean code) {

    /** A paragraph with a label in front of its first line, its other lines indented as far. */
    public List<String> paragraph(String label, String text) {
        String indent = " ".repeat(DisplayWidth.of(label) + 2);
        List<String> lines = new ArrayList<>();
        for (String line : LineWrap.words(text, width - indent.length() - 1)) {
            String start = lines.isEmpty() ? " " + style.strong(label) + " " : indent;
            lines.add(start + " " + line);
        }
        return lines;
    }
}
