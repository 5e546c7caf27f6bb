package loomlessons.render.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.workspace.ExerciseProgress.ExerciseState;
import loomlessons.exercise.workspace.WorkshopProgress;
import loomlessons.render.terminal.LineWrap;
import loomlessons.render.terminal.Page;

/** The exercises, one line each, with the learner's progress. */
public record ExerciseTable(WorkshopProgress progress, Page page) {

    private static final int NAME_WIDTH = Exercises.all().stream()
            .mapToInt(exercise -> exercise.name().length())
            .max()
            .orElse(0);
    private static final int NARROWEST_QUESTION = 20;
    private static final int INDENT = 3;
    private static final int LESSON_WIDTH = Exercises.all().stream()
            .mapToInt(exercise -> exercise.lesson().length())
            .max()
            .orElse(0);

    public List<String> lines() {
        return lines(List.of(ExerciseState.values()), "");
    }

    /** The exercises in these states whose line contains the text, in upper or lower case. */
    public List<String> lines(List<ExerciseState> states, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        List<String> lines = new ArrayList<>();
        for (Exercise exercise : Exercises.all()) {
            boolean isWanted = "%s %s %s"
                    .formatted(exercise.name(), exercise.lesson(), exercise.question())
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted);
            if (isWanted && states.contains(progress.of(exercise).state())) {
                lines.addAll(row(exercise));
            }
        }
        return lines;
    }

    private List<String> row(Exercise exercise) {
        String here = exercise.equals(progress.currentExercise()) ? "▸" : " ";
        String start = "%s%s %s  %s  "
                .formatted(
                        here,
                        mark(progress.of(exercise).state()),
                        padded(exercise.name(), NAME_WIDTH),
                        padded(exercise.lesson(), LESSON_WIDTH));
        int indent = 1 + 1 + 1 + NAME_WIDTH + 2 + LESSON_WIDTH + 2;
        if (page.width() - indent < NARROWEST_QUESTION) {
            return below(start.stripTrailing(), exercise);
        }
        List<String> lines = new ArrayList<>();
        for (String line : LineWrap.words(exercise.question(), page.width() - indent - 1)) {
            lines.add((lines.isEmpty() ? start : " ".repeat(indent)) + line);
        }
        return lines;
    }

    /** The question below the name, where there is no space beside it. */
    private List<String> below(String start, Exercise exercise) {
        List<String> lines = new ArrayList<>(List.of(start));
        LineWrap.words(exercise.question(), page.width() - INDENT)
                .forEach(line -> lines.add(" ".repeat(INDENT) + line));
        return page.fit(lines);
    }

    private String mark(ExerciseState state) {
        return switch (state) {
            case SOLVED -> page.style().good("✔");
            case SKIPPED -> page.style().warning("»");
            case UNSOLVED -> page.style().faint("·");
        };
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
