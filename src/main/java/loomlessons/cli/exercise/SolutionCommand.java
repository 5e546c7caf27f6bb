package loomlessons.cli.exercise;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.workshop.Workshop;
import loomlessons.cli.workshop.WorkshopOptions;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.ExerciseSource;
import loomlessons.exercise.workspace.ExerciseProgress.ExerciseState;
import loomlessons.exercise.workspace.WorkshopProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints one solution of an exercise. */
@Command(
        name = "solution",
        description = "Prints one solution of an exercise that you have solved.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SolutionCommand implements Callable<Integer> {

    @Mixin
    private NameParameter name;

    @Option(names = "--force", description = "Print it even if you haven't solved the exercise.")
    private boolean force;

    @Mixin
    private WorkshopOptions options;

    @Override
    public Integer call() throws UsageException, InterruptedException {
        Workshop workshop = options.workshop();
        WorkshopProgress progress = workshop.progress();
        Exercise exercise = name.exerciseOrCurrent(progress);
        if (!force && progress.of(exercise).state() != ExerciseState.SOLVED) {
            throw new UsageException("%s isn't solved yet: try exercise hint %d, or give --force to see the solution"
                    .formatted(exercise.name(), exercise.number()));
        }
        PrintWriter out = options.out();
        out.print(ExerciseSource.solution(exercise));
        out.flush();
        return ExitCode.FINE.code();
    }
}
