package loomlessons.render.course;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomlessons.lesson.Event;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.Verdict;
import loomlessons.render.course.LessonSummary.ClaimVerdicts;
import loomlessons.render.format.Printable;
import loomlessons.render.terminal.RulingSign;
import loomlessons.run.LaneResult;
import loomlessons.run.LessonResult;
import loomlessons.run.Outcome;
import loomlessons.run.Outcome.Completed;
import loomlessons.run.Outcome.Failed;
import loomlessons.run.Outcome.Skipped;
import loomlessons.run.SourceFile;

/**
 * One lesson of a Markdown document.
 *
 * @param code whether each lane's source is shown
 */
public record MarkdownLesson(LessonResult result, List<Lane> lanes, boolean code) {

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("## %s: %s"
                .formatted(result.lesson().name(), escaped(result.lesson().question())));
        lines.add("");
        lines.addAll(whatHappened());
        lines.add("");
        lines.addAll(claims());
        lines.add("");
        lines.add("**What differs.** " + escaped(result.lesson().whatDiffers()));
        result.python().ifPresent(python -> lines.addAll(python(python.outcome())));
        if (code) {
            result.lanes().forEach(lane -> lines.addAll(code(lane.lane())));
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> whatHappened() {
        List<LaneEvent> events = result.lanes().stream()
                .flatMap(lane -> lane.outcome().happened().stream().map(event -> new LaneEvent(lane.lane(), event)))
                .filter(event -> LaneEvent.isShown(event.event().kind()))
                .toList();
        List<String> lines = tableHead("time");
        for (Row row : Row.of(events)) {
            lines.add(tableRow(
                    Seconds.measured(row.nanos()), lane -> text(row.cells().get(lane))));
        }
        lines.add(tableRow("elapsed", this::ending));
        return lines;
    }

    private List<String> claims() {
        List<String> lines = tableHead("claim");
        for (ClaimVerdicts claim : ClaimVerdicts.of(result)) {
            lines.add(tableRow(claim.text(), lane -> text(claim.verdicts().get(lane))));
        }
        return lines;
    }

    private List<String> code(Lane lane) {
        List<String> lines = new ArrayList<>();
        for (SourceFile file : SourceFile.of(result.lesson(), lane)) {
            lines.addAll(List.of("", "`%s`".formatted(file.name()), "", "```java"));
            lines.addAll(file.body());
            lines.add("```");
        }
        return lines;
    }

    private static List<String> python(Outcome outcome) {
        String heading = switch (outcome) {
            case Completed completed -> "**Python** ran it as well.";
            case Failed failed -> "**Python** failed: " + escaped(failed.reason());
            case Skipped skipped -> "**Python** was skipped: " + escaped(skipped.reason());
        };
        Stream<String> printed = outcome.happened().stream()
                .filter(event -> LaneEvent.isShown(event.kind()))
                .map(event -> "- %s %s".formatted(Seconds.measured(event.nanos()), escaped(event.text())));
        return Stream.concat(Stream.of("", heading, ""), printed).toList();
    }

    private List<String> tableHead(String first) {
        List<String> lines = new ArrayList<>();
        lines.add(tableRow(first, Lane::name));
        lines.add(tableRow("---", lane -> "---"));
        return lines;
    }

    private String tableRow(String first, Function<Lane, String> cellOf) {
        return Stream.concat(Stream.of(first), lanes.stream().map(cellOf).map(MarkdownLesson::escaped))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String ending(Lane lane) {
        return result.lanes().stream()
                .filter(candidate -> candidate.lane() == lane)
                .map(LaneResult::outcome)
                .map(MarkdownLesson::ending)
                .findFirst()
                .orElse("");
    }

    private static String ending(Outcome outcome) {
        return switch (outcome) {
            case Completed completed -> Seconds.measured(completed.elapsed()) + " s";
            case Failed failed -> "✘ failed: " + failed.reason();
            case Skipped skipped -> "skipped: " + skipped.reason();
        };
    }

    private static String text(Event event) {
        return event == null ? "" : event.text();
    }

    private static String text(Verdict verdict) {
        return verdict == null ? "" : RulingSign.of(verdict.ruling()) + " " + verdict.evidence();
    }

    /** Escapes a text: nothing in it starts a table cell, a tag or an emphasis. */
    public static String escaped(String text) {
        return Printable.line(text).replaceAll("[\\\\|*_`<>\\[\\]]", "\\\\$0");
    }
}
