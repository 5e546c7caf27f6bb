package loomlessons.render.workshop;

import java.util.ArrayList;
import java.util.List;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.workspace.WorkshopProgress;
import loomlessons.render.terminal.Page;

/** The hints of an exercise that a learner has asked for so far. */
public record HintText(Exercise exercise, WorkshopProgress progress, Page page) {

    /** A paragraph each. */
    public List<String> lines() {
        List<String> hints = exercise.hints().inOrder();
        int shown = progress.of(exercise).hints();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            lines.addAll(page.paragraph("Hint %d of %d".formatted(i + 1, hints.size()), hints.get(i)));
        }
        return lines;
    }
}
