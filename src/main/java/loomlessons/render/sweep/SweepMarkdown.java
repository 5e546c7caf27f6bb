package loomlessons.render.sweep;

import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.Counted;
import loomlessons.lesson.Seconds;
import loomlessons.render.course.MarkdownLesson;
import loomlessons.render.sweep.SweepConclusion.SweepVerdicts;
import loomlessons.run.Environment;
import loomlessons.scale.SweepRecord;

/** A finished sweep as a Markdown document. */
public record SweepMarkdown(Environment environment, SweepRecord sweep) {

    public String text() {
        SweepTable table = new SweepTable(sweep);
        List<String> lines = new ArrayList<>(List.of("# Loom Lessons: scale", "", setting(), ""));
        lines.add(row(SweepTable.HEADS));
        lines.add(row(SweepTable.HEADS.stream().map(head -> "---:").toList()));
        table.rows().forEach(cells -> lines.add(row(cells)));
        list("Not measured", table.notes(), lines);
        list("Verdicts", SweepVerdicts.of(sweep), lines);
        list("Growth", sweep.growths().stream().map(SweepText::describe).toList(), lines);
        list(
                "Warnings",
                sweep.warnings().stream().map(warning -> warning.text()).toList(),
                lines);
        lines.addAll(List.of("", "**Conclusion.** " + MarkdownLesson.escaped(new SweepConclusion(sweep).text())));
        return String.join("\n", lines) + "\n";
    }

    private String setting() {
        return MarkdownLesson.escaped("sleep %s s · %s · %s · JDK %s (%s) · %s %s, %s · %s"
                .formatted(
                        Seconds.asked(sweep.plan().sleep()),
                        Counted.of(sweep.plan().runs(), "run"),
                        sweep.plan().warm() ? "warm" : "cold",
                        environment.jdk().version(),
                        environment.jdk().vendor(),
                        environment.machine().os(),
                        environment.machine().arch(),
                        Counted.of(environment.machine().cores(), "core"),
                        sweep.startedAt()));
    }

    private static String row(List<String> cells) {
        return "| "
                + String.join(" | ", cells.stream().map(MarkdownLesson::escaped).toList()) + " |";
    }

    private static void list(String head, List<String> items, List<String> lines) {
        if (!items.isEmpty()) {
            lines.addAll(List.of("", "## " + head, ""));
            items.forEach(item -> lines.add("- " + MarkdownLesson.escaped(item)));
        }
    }
}
