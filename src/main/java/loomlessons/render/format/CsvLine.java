package loomlessons.render.format;

import java.util.List;

/** A record of comma-separated values as RFC 4180 has it. */
public final class CsvLine {

    // A spreadsheet computes a cell that starts so, and the full-width forms as well.
    private static final String FORMULA = "(?s)\\s*[=+\\-@＝＋－＠].*";

    private CsvLine() {}

    /** The cells with commas between them, those in quotes that need it; without the line's end. */
    public static String of(List<String> cells) {
        return String.join(",", cells.stream().map(CsvLine::quoted).toList());
    }

    /** Foreign text that a spreadsheet shows and doesn't compute. */
    public static String withoutFormula(String text) {
        return text.matches(FORMULA) ? "'" + text : text;
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\\r\\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
