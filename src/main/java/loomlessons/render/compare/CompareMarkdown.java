package loomlessons.render.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import loomlessons.compare.CompareRecord;
import loomlessons.compare.Watched;
import loomlessons.render.course.MarkdownLesson;
import loomlessons.run.Environment;

/** A finished comparison as a Markdown document. */
public record CompareMarkdown(Environment environment, CompareRecord comparison) {

    // Four spaces make a line code, in which nothing needs to be escaped.
    private static final String CODE = "    ";

    public String text() {
        String name = UserText.name(comparison.plan().task().name());
        List<String> lines = new ArrayList<>(List.of("# Loom Lessons: compare " + escaped(name)));
        list("Answer", new AnswerText(environment, comparison).lines(), lines);
        subjects(lines);
        list("Compared", PairText.of(comparison), lines);
        comparison.watched().ifPresent(watched -> why(watched, lines));
        errors(lines);
        list(
                "Warnings",
                comparison.warnings().stream()
                        .map(warning -> UserText.sentence(warning.text()))
                        .toList(),
                lines);
        lines.addAll(List.of("", "**Measured.** " + escaped(new HowMeasured(environment, comparison).text())));
        return String.join("\n", lines) + "\n";
    }

    private void subjects(List<String> lines) {
        SubjectTable table = new SubjectTable(comparison);
        lines.addAll(List.of("", "## Subjects", ""));
        table(/* names= */ 1, table.heads(), table.whole().rows(), lines);
        lines.addAll(List.of("", escaped(SubjectTable.LEGEND)));
        list("Not completed", table.notes(), lines);
    }

    private static void why(Watched watched, List<String> lines) {
        list("Why", WhyText.of(watched), lines);
        List<TimeShare> shares = TimeShare.of(watched);
        if (!shares.isEmpty()) {
            lines.add("");
            table(/* names= */ 2, TimeShareBars.HEADS, TimeShareBars.rows(shares), lines);
        }
        list("What couldn't be seen", WhyText.blindSpots(watched), lines);
    }

    private void errors(List<String> lines) {
        List<ErrorText> errors = ErrorText.of(comparison);
        if (!errors.isEmpty()) {
            lines.addAll(List.of("", "## Errors"));
        }
        for (ErrorText error : errors) {
            lines.addAll(List.of("", escaped(error.sentence())));
            if (!error.stack().isEmpty()) {
                lines.add("");
                error.stack().forEach(frame -> lines.add(CODE + frame));
            }
        }
    }

    private static void table(int names, List<String> heads, List<List<String>> rows, List<String> lines) {
        lines.add(row(heads));
        List<String> sides = new ArrayList<>(Collections.nCopies(names, "---"));
        sides.addAll(Collections.nCopies(heads.size() - names, "---:"));
        lines.add(row(sides));
        rows.forEach(cells -> lines.add(row(cells)));
    }

    private static String row(List<String> cells) {
        return "| "
                + String.join(
                        " | ", cells.stream().map(CompareMarkdown::escaped).toList()) + " |";
    }

    private static void list(String head, List<String> items, List<String> lines) {
        if (!items.isEmpty()) {
            lines.addAll(List.of("", "## " + head, ""));
            items.forEach(item -> lines.add("- " + escaped(item)));
        }
    }

    /** Also where a line starts, nothing in the text is Markdown. */
    private static String escaped(String text) {
        return MarkdownLesson.escaped(text).replaceFirst("^[#+~=-](?!\\z|-)", "\\\\$0");
    }
}
