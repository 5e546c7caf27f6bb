package loomlessons.cli.exercise;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import loomlessons.cli.ExitCode;
import loomlessons.cli.UsageException;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.workspace.Progress;
import loomlessons.exercise.workspace.State;
import loomlessons.render.ProgressText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Leaves an exercise for later. */
@Command(
        name = "skip",
        description = "Leaves an exercise for later, and goes on with the next one.",
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
        Progress before = workshop.progress();
        Exercise exercise = name.exerciseOrCurrent(before);
        if (before.of(exercise).state() == State.SOLVED) {
            throw new UsageException("%s is solved: there is nothing to skip".formatted(exercise.name()));
        }
        Progress progress =
                workshop.change(now -> now.with(exercise, State.SKIPPED).goneOnFrom(exercise));
        PrintWriter out = options.out();
        out.println(" %s is skipped.".formatted(exercise.name()));
        out.println();
        new ProgressText(progress, options.page()).lines().forEach(out::println);
        return ExitCode.FINE.code();
    }
}
