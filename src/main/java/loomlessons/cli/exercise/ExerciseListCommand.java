package loomlessons.cli.exercise;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.workshop.Workshop;
import loomlessons.cli.workshop.WorkshopOptions;
import loomlessons.exercise.workspace.ExerciseProgress.ExerciseState;
import loomlessons.exercise.workspace.WorkshopProgress;
import loomlessons.render.terminal.Page;
import loomlessons.render.workshop.ExerciseTable;
import loomlessons.render.workshop.ProgressText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the exercises. */
@Command(
        name = "list",
        description = "Lists the exercises: ✔ solved, » skipped, · unsolved, ▸ your current one.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExerciseListCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "TEXT",
            arity = "0..1",
            defaultValue = "",
            description = "Show only exercises with this text in their name, lesson or question.")
    private String text;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            split = ",",
            defaultValue = "unsolved,solved,skipped",
            description = "Show only exercises in these states: ${COMPLETION-CANDIDATES}. Default: all.")
    private List<ExerciseState> states;

    @Mixin
    private WorkshopOptions options;

    @Override
    public Integer call() throws UsageException, InterruptedException {
        Workshop workshop = options.workshop();
        WorkshopProgress progress = workshop.progress();
        Page page = options.page();
        PrintWriter out = options.out();
        List<String> lines = new ExerciseTable(progress, page).lines(states, text);
        lines.forEach(out::println);
        if (lines.isEmpty()) {
            out.println("No exercise matches.");
        }
        out.println();
        out.println(new ProgressText(progress, page).bar());
        new ProgressText(progress, page)
                .otherJdks(workshop.noteOfMissingFiles())
                .forEach(out::println);
        return ExitCode.FINE.code();
    }
}
