package loomlessons.render.course;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loomlessons.lesson.Event;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.Verdict;
import loomlessons.render.terminal.Columns;
import loomlessons.render.terminal.Columns.Cell;
import loomlessons.render.terminal.Page;
import loomlessons.render.terminal.RulingSign;
import loomlessons.run.LaneResult;
import loomlessons.run.LessonResult;
import loomlessons.run.Outcome;
import loomlessons.run.Outcome.Completed;
import loomlessons.run.Outcome.Failed;
import loomlessons.run.Outcome.JudgedClaim;
import loomlessons.run.Outcome.Skipped;

/** What a lesson has shown: its claims with their evidence in each lane, the elapsed time, and what differs. */
record LessonSummary(LessonResult result, Columns columns, Page page) {

    List<String> lines() {
        List<String> lines = new ArrayList<>(claims());
        lines.addAll(elapsed());
        result.python().ifPresent(python -> lines.addAll(python(python.outcome())));
        lines.addAll(whatDiffers());
        return lines;
    }

    private List<String> claims() {
        List<String> lines = new ArrayList<>();
        for (ClaimVerdicts claim : ClaimVerdicts.of(result)) {
            lines.add("");
            lines.addAll(page.paragraph("Claim", claim.text()));
            lines.addAll(columns.row(
                    Cell.plain(""), lane -> verdictCell(claim.verdicts().get(lane))));
        }
        return lines;
    }

    private Cell verdictCell(Verdict verdict) {
        if (verdict == null) {
            return new Cell("-", page.style()::faint);
        }
        String text = RulingSign.of(verdict.ruling()) + " " + verdict.evidence();
        return switch (verdict.ruling()) {
            case HOLDS -> new Cell(text, page.style()::good);
            case REFUTED -> new Cell(text, page.style()::bad);
            case UNDECIDED -> new Cell(text, page.style()::warning);
        };
    }

    private List<String> elapsed() {
        Map<Lane, Outcome> outcomes =
                result.lanes().stream().collect(Collectors.toMap(LaneResult::lane, LaneResult::outcome));
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(columns.row(new Cell("elapsed", page.style()::faint), lane -> ending(outcomes.get(lane))));
        return lines;
    }

    private Cell ending(Outcome outcome) {
        return switch (outcome) {
            case Completed completed -> Cell.plain(Seconds.measured(completed.elapsed()) + " s");
            case Failed failed ->
                new Cell(
                        "✘ failed after %s s: %s".formatted(Seconds.measured(failed.elapsed()), failed.reason()),
                        page.style()::bad);
            case Skipped skipped -> new Cell("skipped: " + skipped.reason(), page.style()::warning);
        };
    }

    private List<String> python(Outcome outcome) {
        List<String> lines = new ArrayList<>(List.of(""));
        switch (outcome) {
            case Completed completed -> lines.addAll(page.paragraph("Python", "the same lesson on Python threads"));
            case Failed failed -> lines.addAll(page.paragraph("Python", "failed: " + failed.reason()));
            case Skipped skipped -> lines.addAll(page.paragraph("Python", "skipped: " + skipped.reason()));
        }
        for (Event event : outcome.happened()) {
            if (LaneEvent.isShown(event.kind())) {
                lines.addAll(page.paragraph(Seconds.measured(event.nanos()) + " ", event.text()));
            }
        }
        return lines;
    }

    private List<String> whatDiffers() {
        String label = result.isFine() ? "What differs" : "What should differ";
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(page.paragraph(label, result.lesson().whatDiffers()));
        return lines;
    }

    /** A claim with its verdict in each lane for which it is made. */
    record ClaimVerdicts(String text, Map<Lane, Verdict> verdicts) {

        /** All claims of a lesson, each once, in the order of its lanes. */
        static List<ClaimVerdicts> of(LessonResult result) {
            Map<String, Map<Lane, Verdict>> byText = new LinkedHashMap<>();
            for (LaneResult lane : result.lanes()) {
                for (JudgedClaim claim : lane.outcome().judged()) {
                    byText.computeIfAbsent(claim.text(), text -> new EnumMap<>(Lane.class))
                            .put(lane.lane(), claim.verdict());
                }
            }
            return byText.entrySet().stream()
                    .map(entry -> new ClaimVerdicts(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
