package loomlessons.cli.exercise;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.workshop.Workshop;
import loomlessons.cli.workshop.WorkshopOptions;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.workspace.ExerciseProgress.ExerciseState;
import loomlessons.exercise.workspace.WorkshopProgress;
import loomlessons.render.workshop.ProgressText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Leaves an exercise for later. */
@Command(
        name = "skip",
        description = "Leaves an exercise for later, and goes to the next one.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SkipCommand implements Callable<Integer> {

    @Mixin
    private NameParameter name;

    @Mixin
    private WorkshopOptions options;

    @Override
    public Integer call() throws UsageException, InterruptedException {
        Workshop workshop = options.workshop();
        WorkshopProgress before = workshop.progress();
        Exercise exercise = name.exerciseOrCurrent(before);
        if (before.of(exercise).state() == ExerciseState.SOLVED) {
            throw new UsageException("%s is solved: there is nothing to skip".formatted(exercise.name()));
        }
        WorkshopProgress progress =
                workshop.change(now -> now.with(exercise, ExerciseState.SKIPPED).advancedFrom(exercise));
        PrintWriter out = options.out();
        out.println(" %s is skipped.".formatted(exercise.name()));
        out.println();
        new ProgressText(progress, options.page()).lines().forEach(out::println);
        return ExitCode.FINE.code();
    }
}
