package loomlessons.render.compare;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values as RFC 4180 has them, one character after another. */
final class CsvTable {

    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    private CsvTable() {}

    static List<List<String>> read(String text) {
        CsvTable table = new CsvTable();
        boolean isQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (isQuoted && next == '"' && text.startsWith("\"\"", i)) {
                table.cell.append(text.charAt(++i));
            } else if (next == '"') {
                isQuoted = !isQuoted;
            } else if (isQuoted || !table.ends(next)) {
                table.cell.append(next);
            }
        }
        if (isQuoted || !table.row.isEmpty()) {
            throw new IllegalArgumentException("the last row has no end");
        }
        return table.rows;
    }

    /** Whether the character is none of a cell but one between cells or rows. */
    private boolean ends(char next) {
        if (next == ',' || next == '\n') {
            row.add(cell.toString());
            cell.setLength(0);
        }
        if (next == '\n') {
            rows.add(row);
            row = new ArrayList<>();
        }
        return next == ',' || next == '\n' || next == '\r';
    }
}
