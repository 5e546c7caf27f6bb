package loomlessons.render.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomlessons.compare.CompareRecord;
import loomlessons.compare.Watched;
import loomlessons.render.terminal.DisplayWidth;
import loomlessons.render.terminal.LineWrap;
import loomlessons.render.terminal.Page;
import loomlessons.run.Environment;

/** A finished comparison for a terminal. */
public record CompareText(Environment environment, CompareRecord comparison, Page page) {

    private static final String BULLET = "·";
    private static final Set<Integer> SUBJECTS = Set.of(0);

    public String text() {
        List<String> lines = new ArrayList<>(title());
        lines.addAll(section("Answer", new AnswerText(environment, comparison).lines()));
        lines.add("");
        lines.addAll(subjects());
        lines.addAll(section("Compared", PairText.of(comparison)));
        comparison.watched().ifPresent(watched -> lines.addAll(why(watched)));
        lines.addAll(errors());
        lines.addAll(section(
                "Warnings",
                comparison.warnings().stream()
                        .map(warning -> UserText.sentence(warning.text()))
                        .toList()));
        lines.add("");
        lines.addAll(page.paragraph("Measured", new HowMeasured(environment, comparison).text()));
        return page.fit(lines).stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private List<String> title() {
        String title = "compare · "
                + TextTable.cut(UserText.name(comparison.plan().task().name()), Math.max(1, page.width() - 10));
        String setting = new HowMeasured(environment, comparison).inShort();
        boolean fits = DisplayWidth.of(title + "   " + setting) <= page.width();
        String strong = page.style().strong(title);
        String faint = page.style().faint(setting);
        return fits ? List.of(strong + "   " + faint) : List.of(strong, faint);
    }

    /** One table if it fits, else two; on a page that is too narrow for them, no table. */
    private List<String> subjects() {
        SubjectTable table = new SubjectTable(comparison);
        List<String> lines = new ArrayList<>();
        if (fits(table.whole())) {
            lines.addAll(lines(table.whole()));
        } else if (table.halves().stream().allMatch(this::fits)) {
            lines.addAll(lines(table.halves().getFirst()));
            lines.add("");
            lines.addAll(lines(table.halves().getLast()));
        } else {
            lines.addAll(TextTable.below(table.heads(), table.whole().rows()));
        }
        table.notes().forEach(note -> lines.addAll(page.paragraph(BULLET, note)));
        lines.addAll(page.paragraph(BULLET, SubjectTable.LEGEND));
        return lines;
    }

    private boolean fits(SubjectTable.Part part) {
        return table(part).width() <= page.width();
    }

    private List<String> lines(SubjectTable.Part part) {
        List<String> lines = new ArrayList<>(table(part).lines());
        lines.set(0, page.style().faint(lines.get(0)));
        lines.set(1, page.style().faint(lines.get(1)));
        return lines;
    }

    private static TextTable table(SubjectTable.Part part) {
        return new TextTable(
                Stream.concat(Stream.of(part.upper(), part.lower()), part.rows().stream())
                        .toList(),
                SUBJECTS);
    }

    private List<String> why(Watched watched) {
        List<TimeShare> shares = TimeShare.of(watched);
        List<String> lines = new ArrayList<>(section("Why", WhyText.of(watched)));
        if (!shares.isEmpty()) {
            lines.addAll(
                    page.isNarrow() ? TextTable.below(TimeShareBars.HEADS, TimeShareBars.rows(shares)) : bars(shares));
        }
        lines.addAll(section("What couldn't be seen", WhyText.blindSpots(watched)));
        return lines;
    }

    private List<String> bars(List<TimeShare> shares) {
        List<String> lines = new ArrayList<>(new TimeShareBars(shares, page.width()).lines());
        lines.set(0, page.style().faint(lines.getFirst()));
        lines.addFirst("");
        return lines;
    }

    private List<String> errors() {
        List<String> lines = new ArrayList<>();
        for (ErrorText error : ErrorText.of(comparison)) {
            lines.addAll(page.paragraph(BULLET, error.sentence()));
            error.stack().forEach(frame -> lines.addAll(frame(frame)));
        }
        if (!lines.isEmpty()) {
            lines.addAll(0, List.of("", heading("Errors")));
        }
        return lines;
    }

    private List<String> frame(String frame) {
        return LineWrap.words(frame, page.width() - 5).stream()
                .map(line -> "     " + page.style().faint(line))
                .toList();
    }

    private String heading(String heading) {
        return " " + page.style().strong(heading);
    }

    /** A heading and its items, with an empty line before; nothing if there are none. */
    private List<String> section(String heading, List<String> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", heading(heading)));
        items.forEach(item -> lines.addAll(page.paragraph(BULLET, item)));
        return lines;
    }
}
