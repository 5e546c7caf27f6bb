package loomlessons.render.workshop;

import java.util.ArrayList;
import java.util.List;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.check.CheckResult;
import loomlessons.exercise.workspace.WorkshopProgress;
import loomlessons.render.terminal.Page;

/** What a learner sees while a file is watched. */
public record WatchScreen(Exercise exercise, WorkshopProgress progress, Status status, Screen screen) {

    private static final int FEWEST_EVENTS = 4;
    private static final int LINES_BESIDE_EVENTS = 28;

    /** The screen that shows it; the height is in lines. */
    public record Screen(Page page, int height) {}

    private static final List<String> KEYS =
            List.of("h hint", "l list", "n next", "p previous", "r re-run", "s solution", "x reset", "q quit");

    public sealed interface Status {

        record Checking() implements Status {}

        record Checked(CheckResult result) implements Status {}

        /** The check couldn't run, for that reason. */
        record Unchecked(String reason) implements Status {}
    }

    /** All but the messages and the keys. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        switch (status) {
            case Status.Checking checking -> {
                lines.add("%s · %s".formatted(page().style().strong(exercise.name()), exercise.question()));
                lines.add("");
                lines.add(" checking %s …".formatted(progress.layout().fileName(exercise)));
            }
            case Status.Checked(CheckResult result) -> lines.addAll(checked(result));
            case Status.Unchecked(String reason) -> {
                lines.add(page().style().strong(exercise.name()));
                lines.add("");
                lines.addAll(page().paragraph("✘", reason));
            }
        }
        lines.add("");
        lines.add(new ProgressText(progress, page()).bar());
        return page().fit(lines);
    }

    public static List<String> keys(Page page) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String key : KEYS) {
            String start = line.isEmpty() ? " " : " · ";
            if (line.length() + start.length() + key.length() > page.width()) {
                lines.add(line.toString());
                line.setLength(0);
                start = " ";
            }
            line.append(start).append(key);
        }
        lines.add(line.toString());
        return lines;
    }

    /** On a small screen some events are left out, because they are the longest part. */
    private List<String> checked(CheckResult result) {
        int events = Math.max(FEWEST_EVENTS, screen.height() - LINES_BESIDE_EVENTS);
        List<String> lines = new ArrayList<>(new CheckText(exercise, result, page(), events).lines());
        lines.addAll(1, new ProgressText(progress, page()).place(exercise));
        if (progress.hasAllSolved()) {
            lines.add("");
            lines.addAll(new ProgressText(progress, page()).summary());
        } else if (result.isSolved()) {
            lines.add(" Press n for the next exercise, or s to compare with a solution.");
        }
        return lines;
    }

    private Page page() {
        return screen.page();
    }
}
