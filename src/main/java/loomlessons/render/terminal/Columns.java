package loomlessons.render.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import loomlessons.lesson.Lane;

/** Lays out lines with a narrow column for the time and one equally wide column for each lane. */
public record Columns(int width, List<Lane> lanes) {

    public record Cell(String text, Function<String, String> paint) {

        public static Cell plain(String text) {
            return new Cell(text, Function.identity());
        }
    }

    private static final int TIME_WIDTH = 8;
    private static final int GAP = 2;
    private static final int WIDEST_LANE = 60;
    private static final int NARROWEST_LANE = 12;

    /**
     * The lines of one row.
     *
     * @param time stands on the first line
     * @param cellOf the text in each lane's column, wrapped between words
     */
    public List<String> row(Cell time, Function<Lane, Cell> cellOf) {
        if (isTooNarrow()) {
            return below(time, cellOf);
        }
        List<Cell> cells = lanes.stream().map(cellOf).toList();
        List<List<String>> wrapped = cells.stream()
                .map(cell -> LineWrap.words(cell.text(), laneWidth()))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            int lineNumber = i;
            StringBuilder line = new StringBuilder(" ");
            line.append(time.paint().apply(padded(lineNumber == 0 ? time.text() : "", TIME_WIDTH)));
            IntStream.range(0, cells.size()).forEach(column -> {
                List<String> texts = wrapped.get(column);
                String text = lineNumber < texts.size() ? texts.get(lineNumber) : "";
                line.append(cells.get(column).paint().apply(text)).append(padding(text, laneWidth() + GAP));
            });
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** The names of the lanes above their columns; none if there are no columns. */
    public List<String> heads(Function<String, String> paintTime, Function<String, String> paintLane) {
        return isTooNarrow() ? List.of() : row(new Cell("time", paintTime), lane -> new Cell(lane.name(), paintLane));
    }

    private boolean isTooNarrow() {
        return laneWidth() < NARROWEST_LANE;
    }

    /** The lanes one below another, each text behind its lane's name. */
    private List<String> below(Cell time, Function<Lane, Cell> cellOf) {
        List<String> lines = new ArrayList<>();
        for (Lane lane : lanes) {
            Cell cell = cellOf.apply(lane);
            if (!cell.text().isEmpty()) {
                String start = " %s%s: ".formatted(time.text().isEmpty() ? "" : time.text() + " ", lane.label());
                List<String> texts = LineWrap.words(cell.text(), width - start.length());
                lines.add(start + cell.paint().apply(texts.getFirst()));
                String indent = " ".repeat(start.length());
                texts.stream()
                        .skip(1)
                        .forEach(text -> lines.add(indent + cell.paint().apply(text)));
            }
        }
        return lines;
    }

    private int laneWidth() {
        int free = width - 1 - TIME_WIDTH - GAP * (lanes.size() - 1);
        return Math.min(WIDEST_LANE, free / lanes.size());
    }

    private static String padded(String text, int width) {
        return text + padding(text, width);
    }

    private static String padding(String text, int width) {
        return " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
    }
}
