package loomlessons.render.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.workspace.ExerciseProgress.ExerciseState;
import loomlessons.exercise.workspace.FileLayout;
import loomlessons.exercise.workspace.WorkshopProgress;
import loomlessons.lesson.Counted;
import loomlessons.render.terminal.Page;

/** How far a learner has come. */
public record ProgressText(WorkshopProgress progress, Page page) {

    private static final int WIDEST_BAR = 30;
    private static final int BESIDE_BAR = 30;

    /** The bar and its text, in one line. */
    public String bar() {
        int solved = progress.in(ExerciseState.SOLVED).size();
        int skipped = progress.in(ExerciseState.SKIPPED).size();
        int all = Exercises.all().size();
        int width = Math.clamp(page.width() - BESIDE_BAR, 0, WIDEST_BAR);
        int full = width * solved / all;
        String counts = "%d of %d solved".formatted(solved, all);
        String bar = " %s%s %s"
                .formatted(
                        page.style().good("█".repeat(full)),
                        page.style().faint("░".repeat(width - full)),
                        skipped == 0 ? counts : "%s, %d skipped".formatted(counts, skipped));
        return String.join("\n", page.fit(List.of(bar)));
    }

    /** The bar, and what to do next or, after the last exercise, what was done. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(bar(), ""));
        if (progress.hasAllSolved()) {
            lines.addAll(summary());
        } else {
            Exercise current = progress.currentExercise();
            lines.addAll(page.paragraph("At", "%s · %s".formatted(current.name(), current.question())));
            lines.addAll(place(current));
        }
        return lines;
    }

    /** What a learner who has solved everything has done and can do now. */
    public List<String> summary() {
        int checks = sum(exercise -> progress.of(exercise).checks());
        int hints = sum(exercise -> progress.of(exercise).hints());
        List<String> lines = new ArrayList<>();
        lines.add(" "
                + page.style()
                        .good("All %d exercises are solved"
                                .formatted(Exercises.all().size()))
                + ", with %s and %s.".formatted(Counted.of(checks, "check"), Counted.of(hints, "hint")));
        lines.add("");
        lines.addAll(page.paragraph(
                "You can",
                "start, name and join threads of both kinds; see which threads keep a JVM alive; give each task a virtual "
                        + "thread and limit them without a pool; and let a scope wait, cancel, keep a deadline and pass "
                        + "on a context."));
        lines.addAll(page.paragraph(
                "Go on", "scale measures a million sleepers; run --code shows the code of the lessons."));
        return lines;
    }

    /** The hints of an exercise that the learner has asked for so far, a paragraph each. */
    public List<String> hints(Exercise exercise) {
        List<String> hints = exercise.hints().inOrder();
        int shown = progress.of(exercise).hints();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            lines.addAll(page.paragraph("Hint %d of %d".formatted(i + 1, hints.size()), hints.get(i)));
        }
        return lines;
    }

    /** Where the exercise's file is, if that isn't where the other exercises are. */
    public List<String> place(Exercise exercise) {
        FileLayout layout = progress.layout();
        return layout.isInSubfolder(exercise)
                ? page.fit(List.of(" %s, for %s".formatted(layout.fileName(exercise), layout.releasesInWords())))
                : List.of();
    }

    /**
     * What a learner who changes the JDK needs to know.
     *
     * @param missingFiles says that the files for this JDK are missing, with the command that adds them
     */
    public List<String> otherJdks(Optional<String> missingFiles) {
        List<String> lines = new ArrayList<>();
        FileLayout layout = progress.layout();
        if (missingFiles.isPresent()) {
            lines.add(" Files  " + missingFiles.get()); // Not wrapped, so that the command can be pasted.
        } else if (layout.hasSubfolder()) {
            String numbers = Exercises.numbersOf(Exercises.differingByGeneration());
            lines.addAll(page.paragraph(
                    "Files",
                    "in %s: exercises %s, for %s".formatted(layout.subfolder(), numbers, layout.releasesInWords())));
        }
        progress.solvedForOthersOnly().forEach((jdks, solved) -> {
            String names = solved.stream().map(Exercise::name).collect(Collectors.joining(", "));
            lines.addAll(page.paragraph("Also", "solved for %s: %s".formatted(jdks, names)));
        });
        if (!lines.isEmpty()) {
            lines.addFirst("");
        }
        return lines;
    }

    private static int sum(ToIntFunction<Exercise> number) {
        return Exercises.all().stream().mapToInt(number).sum();
    }
}
