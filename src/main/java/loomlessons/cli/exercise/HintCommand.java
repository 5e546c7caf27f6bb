package loomlessons.cli.exercise;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.workshop.Workshop;
import loomlessons.cli.workshop.WorkshopOptions;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.workspace.WorkshopProgress;
import loomlessons.render.workshop.HintText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Gives a hint, and a clearer one each time. */
@Command(
        name = "hint",
        description = "Gives a hint, and each time one more: from a first idea to nearly the answer.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class HintCommand implements Callable<Integer> {

    @Mixin
    private NameParameter name;

    @Mixin
    private WorkshopOptions options;

    @Override
    public Integer call() throws UsageException, InterruptedException {
        Workshop workshop = options.workshop();
        WorkshopProgress before = workshop.progress();
        Exercise exercise = name.exerciseOrCurrent(before);
        WorkshopProgress progress = workshop.change(now -> now.withOneMoreHint(exercise));
        PrintWriter out = options.out();
        List<String> lines = new HintText(exercise, progress, options.page()).lines();
        lines.forEach(out::println);
        return ExitCode.FINE.code();
    }
}
