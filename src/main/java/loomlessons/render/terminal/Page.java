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

    /** From this width on, lines stay as they are: a command to copy may be wider than the page. */
    private static final int USUAL_WIDTH = 80;

    /** Whether it is narrower than what tables are made for. */
    public boolean isNarrow() {
        return width < USUAL_WIDTH;
    }

    /** The lines, those cut that are wider than a narrow page. */
    public List<String> fit(List<String> lines) {
        return isNarrow()
                ? lines.stream()
                        .flatMap(line -> FittedLine.of(line, width).stream())
                        .toList()
                : lines;
    }

    /** A paragraph with a label before its first line; its other lines are indented by the same width. */
    public List<String> paragraph(String label, String text) {
        String indent = " ".repeat(DisplayWidth.of(label) + 2);
        List<String> lines = new ArrayList<>();
        for (String line : LineWrap.words(text, width - indent.length() - 1)) {
            String start = lines.isEmpty() ? " " + style.strong(label) + " " : indent;
            lines.add(start + " " + line);
        }
        return lines;
    }

    /** Colours for a terminal, by ECMA-48 escape sequences, or none. */
    public enum AnsiStyle {
        COLORED,
        PLAIN;

        private String paint(String code, String text) {
            return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
        }

        public String strong(String text) {
            return paint("1", text);
        }

        public String faint(String text) {
            return paint("2", text);
        }

        public String good(String text) {
            return paint("32", text);
        }

        public String bad(String text) {
            return paint("1;31", text);
        }

        public String warning(String text) {
            return paint("33", text);
        }
    }
}
