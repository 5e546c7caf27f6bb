package loomlessons.render.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import loomlessons.render.format.Quantity;

/**
 * A chart in a terminal with a logarithmic scale on both axes; each dot is one letter.
 *
 * @param pageWidth in terminal cells
 */
public record LogChart(String title, List<Dot> dots, Function<Long, String> formatValue, int pageWidth) {

    /** One letter at a place. */
    public record Dot(char letter, int sleepers, long value) {}

    private static final int HEIGHT = 9;
    private static final int LABEL_WIDTH = 9;
    private static final int WIDEST = 56;
    private static final int NARROWEST = 20;
    private static final int BESIDE = 20;

    /** The lines of the chart; none if there is nothing to show, or no space for it. */
    public List<String> lines() {
        if (dots.isEmpty() || width() < NARROWEST) {
            return List.of();
        }
        char[][] cells = new char[HEIGHT][width()];
        for (char[] row : cells) {
            Arrays.fill(row, ' ');
        }
        dots.forEach(dot -> place(dot, cells));
        List<String> lines = new ArrayList<>();
        lines.add(" " + title);
        for (int row = 0; row < HEIGHT; row++) {
            lines.add((label(row) + " │ " + new String(cells[row])).stripTrailing());
        }
        lines.add(" ".repeat(LABEL_WIDTH) + " └" + "─".repeat(width()));
        lines.add(axis());
        return lines;
    }

    private int width() {
        return Math.min(WIDEST, pageWidth - BESIDE);
    }

    /** The cell, or if it is taken, the next free one to the right. */
    private void place(Dot dot, char[][] cells) {
        char[] row = cells[row(dot.value())];
        int column = column(dot.sleepers());
        while (column < width() - 1 && row[column] != ' ') {
            column++;
        }
        row[column] = dot.letter();
    }

    private int row(long value) {
        return HEIGHT - 1 - (int) Math.round(part(value, least(), most()) * (HEIGHT - 1));
    }

    private int column(int sleepers) {
        int few = dots.stream().mapToInt(Dot::sleepers).min().orElseThrow();
        int many = dots.stream().mapToInt(Dot::sleepers).max().orElseThrow();
        // Space to the right for dots that share a place.
        return 2 + (int) Math.round(part(sleepers, few, many) * (width() - 10));
    }

    private static double part(long value, long low, long high) {
        return high <= low ? 0.5 : Math.log((double) value / low) / Math.log((double) high / low);
    }

    private String label(int row) {
        boolean isLabelled = row == 0 || row == HEIGHT - 1 || row == HEIGHT / 2;
        double part = (HEIGHT - 1 - row) / (double) (HEIGHT - 1);
        long value = Math.round(least() * Math.pow((double) most() / least(), part));
        return isLabelled ? String.format("%" + LABEL_WIDTH + "s", formatValue.apply(value)) : " ".repeat(LABEL_WIDTH);
    }

    private String axis() {
        StringBuilder axis = new StringBuilder(" ".repeat(LABEL_WIDTH + 3 + width()));
        IntStream sizes = dots.stream().mapToInt(Dot::sleepers).distinct().sorted();
        sizes.forEach(size -> {
            String label = Quantity.sleepers(size);
            int at = LABEL_WIDTH + 3 + column(size);
            axis.replace(at, at + label.length(), label);
        });
        return axis.toString().stripTrailing() + " sleepers";
    }

    private long least() {
        return Math.max(1, dots.stream().mapToLong(Dot::value).min().orElseThrow());
    }

    private long most() {
        return Math.max(1, dots.stream().mapToLong(Dot::value).max().orElseThrow());
    }
}
