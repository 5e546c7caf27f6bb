package loomlessons.cli.exercise;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import loomlessons.cli.ExitCode;
import loomlessons.cli.UsageException;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.workspace.Progress;
import loomlessons.render.HintText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Gives a hint, and a clearer one each time. */
@Command(
        name = "hint",
        description = "Gives a hint, and one more each time: from a nudge to nearly the answer.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class HintCommand implements Callable<Integer> {

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
        Progress progress = workshop.change(now -> now.withOneMoreHint(exercise));
        PrintWriter out = spec.commandLine().getOut();
        List<String> lines = new HintText(exercise, progress, options.page()).lines();
        lines.forEach(out::println);
        return ExitCode.FINE.code();
    }
}
