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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws UsageException, InterruptedException {
        Workshop workshop = Workshop.open(options.folder, spec.commandLine().getErr());
        Progress before = workshop.progress();
        Exercise exercise = name.exercise().orElse(before.currentExercise());
        if (before.of(exercise).state() == State.SOLVED) {
            throw new UsageException("%s is solved: there is nothing to skip".formatted(exercise.name()));
        }
        Progress progress =
                workshop.change(now -> now.with(exercise, State.SKIPPED).goneOnFrom(exercise));
        PrintWriter out = spec.commandLine().getOut();
        out.println(" %s is skipped.".formatted(exercise.name()));
        out.println();
        new ProgressText(progress, options.page()).lines().forEach(out::println);
        return ExitCode.FINE.code();
    }
}
