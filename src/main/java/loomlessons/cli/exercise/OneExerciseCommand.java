package loomlessons.cli.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.workshop.Workshop;
import loomlessons.cli.workshop.WorkshopOptions;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.workspace.ExerciseProgress.ExerciseState;
import loomlessons.exercise.workspace.WorkshopProgress;
import loomlessons.render.terminal.Page;
import loomlessons.render.workshop.ProgressText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command about one exercise: the named one, or else the current one. */
abstract sealed class OneExerciseCommand implements Callable<Integer> {

    @Mixin
    private NameParameter name;

    @Mixin
    WorkshopOptions options;

    @Override
    public final Integer call() throws UsageException, InterruptedException {
        Workshop workshop = options.workshop();
        run(name.exerciseOrCurrent(workshop.progress()), workshop);
        options.out().flush();
        return ExitCode.FINE.code();
    }

    abstract void run(Exercise exercise, Workshop workshop) throws UsageException, InterruptedException;

    /** Gives a hint, and a clearer one each time. */
    @Command(
            name = "hint",
            description = "Shows one more hint each time: the first is an idea, the last is nearly the answer.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class Hint extends OneExerciseCommand {

        @Override
        void run(Exercise exercise, Workshop workshop) throws UsageException, InterruptedException {
            WorkshopProgress progress = workshop.change(now -> now.withOneMoreHint(exercise));
            new ProgressText(progress, options.page()).hints(exercise).forEach(options.out()::println);
        }
    }

    /** Leaves an exercise for later. */
    @Command(
            name = "skip",
            description = "Leaves an exercise for later, and goes to the next one.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class Skip extends OneExerciseCommand {

        @Override
        void run(Exercise exercise, Workshop workshop) throws UsageException, InterruptedException {
            if (workshop.progress().of(exercise).state() == ExerciseState.SOLVED) {
                throw new UsageException("%s is solved: there is nothing to skip".formatted(exercise.name()));
            }
            WorkshopProgress progress = workshop.change(
                    now -> now.with(exercise, ExerciseState.SKIPPED).advancedFrom(exercise));
            Page page = options.page();
            List<String> lines = new ArrayList<>(List.of(" %s is skipped.".formatted(exercise.name()), ""));
            lines.addAll(new ProgressText(progress, page).lines());
            page.fit(lines).forEach(options.out()::println);
        }
    }

    /** Puts a starter back. */
    @Command(
            name = "reset",
            description = "Restores the starter of an exercise, and keeps a copy of your file.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class Reset extends OneExerciseCommand {

        @Override
        void run(Exercise exercise, Workshop workshop) throws UsageException, InterruptedException {
            options.page().fit(List.of(workshop.reset(exercise))).forEach(options.out()::println);
        }
    }

    /** Prints one solution of an exercise. */
    @Command(
            name = "solution",
            description = "Prints one solution of an exercise that you have solved.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class Solution extends OneExerciseCommand {

        @Option(names = "--force", description = "Print it even if you haven't solved the exercise.")
        private boolean force;

        @Override
        void run(Exercise exercise, Workshop workshop) throws UsageException, InterruptedException {
            if (!force && workshop.progress().of(exercise).state() != ExerciseState.SOLVED) {
                throw new UsageException(
                        "%s isn't solved yet: try exercise hint %d, or give --force to see the solution"
                                .formatted(exercise.name(), exercise.number()));
            }
            options.out().print(exercise.solution());
        }
    }
}
