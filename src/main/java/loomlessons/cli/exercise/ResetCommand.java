package loomlessons.cli.exercise;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.workshop.Workshop;
import loomlessons.cli.workshop.WorkshopOptions;
import loomlessons.exercise.Exercise;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Puts a starter back. */
@Command(
        name = "reset",
        description = "Restores the starter of an exercise, and keeps a copy of your file.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ResetCommand implements Callable<Integer> {

    @Mixin
    private NameParameter name;

    @Mixin
    private WorkshopOptions options;

    @Override
    public Integer call() throws UsageException, InterruptedException {
        Workshop workshop = options.workshop();
        Exercise exercise = name.exerciseOrCurrent(workshop.progress());
        PrintWriter out = options.out();
        out.println(workshop.reset(exercise));
        return ExitCode.FINE.code();
    }
}
