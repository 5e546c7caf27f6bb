package loomlessons.render.compare;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loomlessons.render.terminal.DisplayWidth;

/**
 * Cells in columns as wide as their widest cell, for a terminal.
 *
 * @param rows of equally many cells
 * @param names the columns whose cells stand on the left of their space; numbers stand on the right
 */
record TextTable(List<List<String>> rows, Set<Integer> names) {

    List<String> lines() {
        List<Integer> widths = widths();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    int width() {
        return widths().stream().mapToInt(width -> width + 1).sum();
    }

    private List<Integer> widths() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> DisplayWidth.of(row.get(column)))
                        .max()
                        .orElse(0))
                .boxed()
                .toList();
    }

    private String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(widths.get(column) - DisplayWidth.of(cell));
            line.append(' ').append(names.contains(column) ? cell + padding : padding + cell);
        }
        return line.toString().stripTrailing();
    }

    /** The cells of each row one below another, each behind its head, for a page that is too narrow for columns. */
    static List<String> below(List<String> heads, List<List<String>> rows) {
        return rows.stream()
                .flatMap(row -> Stream.concat(
                        Stream.of(" " + row.getFirst()),
                        IntStream.range(1, row.size())
                                .mapToObj(column -> "   %s: %s".formatted(heads.get(column), row.get(column)))))
                .toList();
    }

    /** The text, or its start, so that it takes at most so many cells. */
    static String cut(String text, int cells) {
        String start = text;
        while (DisplayWidth.of(start) > cells) {
            int[] points = start.codePoints().toArray();
            start = new String(points, 0, Math.max(0, points.length - 2)) + "…";
        }
        return start;
    }
}
