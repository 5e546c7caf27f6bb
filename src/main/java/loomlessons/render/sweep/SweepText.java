package loomlessons.render.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loomlessons.lesson.Seconds;
import loomlessons.render.format.Quantity;
import loomlessons.render.sweep.SweepConclusion.SweepVerdicts;
import loomlessons.render.terminal.DisplayWidth;
import loomlessons.render.terminal.Page;
import loomlessons.run.Environment;
import loomlessons.scale.Subject;
import loomlessons.scale.SweepRecord;
import loomlessons.scale.SweepRecord.Growth;
import loomlessons.scale.SweepRecord.SweepWarning;

/** A finished sweep for a terminal. */
public record SweepText(Environment environment, SweepRecord sweep, Page page) {

    private static final String BULLET = "·";
    // Shorter than those of a document: a terminal has 80 columns.
    private static final List<String> SHORT_HEADS =
            List.of("N", "lane", "overshoot (range)", "p99 late", "memory", "each", "threads", "÷ V");

    private static final String LEGEND =
            "overshoot: time beyond one sleep, median and range; memory: peak resident memory; each: memory per sleeper; "
                    + "÷ V: overshoot divided by that of the virtual lane (≈ no difference beyond the noise, ? too few runs)";

    public String text() {
        List<String> lines = new ArrayList<>();
        String title = "scale · the cost of more and more sleepers   ";
        boolean fits = DisplayWidth.of(title + setting()) <= page.width();
        lines.add(page.style().strong(title.strip())
                + (fits ? "   " : "\n")
                + page.style().faint(setting()));
        lines.addAll(table());
        lines.addAll(new SweepCharts(sweep, page.width()).lines());
        lines.addAll(section("Verdicts", SweepVerdicts.of(sweep)));
        lines.addAll(section(
                "Growth", sweep.growths().stream().map(SweepText::describe).toList()));
        lines.addAll(section(
                "Warnings", sweep.warnings().stream().map(SweepWarning::text).toList()));
        lines.add("");
        lines.addAll(page.paragraph("Conclusion", new SweepConclusion(sweep).text()));
        return page.fit(lines).stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private String setting() {
        return "sleep %s s · %d run%s · %s · JDK %d"
                .formatted(
                        Seconds.asked(sweep.plan().sleep()),
                        sweep.plan().runs(),
                        sweep.plan().runs() == 1 ? "" : "s",
                        sweep.plan().warm() ? "warm" : "cold",
                        environment.jdk().release());
    }

    private List<String> table() {
        SweepTable table = new SweepTable(sweep);
        List<List<String>> rows = new ArrayList<>();
        rows.add(SHORT_HEADS);
        rows.addAll(table.rows());
        List<Integer> widths = IntStream.range(0, SHORT_HEADS.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> DisplayWidth.of(row.get(column)))
                        .max()
                        .orElse(0))
                .boxed()
                .toList();
        if (page.isNarrow() && widths.stream().mapToInt(width -> width + 1).sum() > page.width()) {
            return Stream.concat(below(table.rows()), notes(table).stream()).toList();
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String line = line(rows.get(i), widths);
            lines.add(i == 0 ? page.style().faint(line) : line);
        }
        lines.addAll(notes(table));
        return lines;
    }

    /** The cells of each row one below another, each behind its head. */
    private static Stream<String> below(List<List<String>> rows) {
        return rows.stream()
                .flatMap(row -> Stream.concat(
                        Stream.of(" %s %s".formatted(row.get(0), row.get(1))),
                        IntStream.range(2, row.size())
                                .mapToObj(column -> "   %s: %s".formatted(SHORT_HEADS.get(column), row.get(column)))));
    }

    private List<String> notes(SweepTable table) {
        List<String> lines = new ArrayList<>();
        table.notes().forEach(note -> lines.addAll(page.paragraph(BULLET, note)));
        if (sweep.points().stream().anyMatch(SweepTable::isFlagged)) {
            lines.addAll(page.paragraph(BULLET, "*: not all sleepers were asleep at once"));
        }
        if (sweep.plan().subjects().stream().anyMatch(Subject.OfPeer.class::isInstance)) {
            lines.addAll(page.paragraph(BULLET, "programs in other languages run without our warm-up"));
        }
        lines.addAll(page.paragraph(BULLET, LEGEND));
        return lines;
    }

    private static String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(widths.get(column) - DisplayWidth.of(cell));
            boolean isName = column == 1;
            line.append(' ').append(isName ? cell + padding : padding + cell);
        }
        return line.toString().stripTrailing();
    }

    /** A heading and its items, with an empty line before; nothing if there are none. */
    private List<String> section(String heading, List<String> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", " " + page.style().strong(heading)));
        items.forEach(item -> lines.addAll(page.paragraph(BULLET, item)));
        return lines;
    }

    /** One growth: {@code virtual, 100k to 1M: 10 × the sleepers cost 7.9 × the time beyond one sleep}. */
    static String describe(Growth growth) {
        return "%s, %s to %s: %s × the sleepers cost %s × the time beyond one sleep"
                .formatted(
                        growth.from().subject().label(),
                        Quantity.sleepers(growth.from().load().sleepers()),
                        Quantity.sleepers(growth.to().load().sleepers()),
                        BigDecimal.valueOf(growth.sleepersRatio())
                                .round(new MathContext(3))
                                .stripTrailingZeros()
                                .toPlainString(),
                        Quantity.threeDigits(growth.overshootRatio()));
    }
}
