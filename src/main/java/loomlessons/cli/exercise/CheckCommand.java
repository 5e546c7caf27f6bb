package loomlessons.cli.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.ScarceThreads;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.workshop.Workshop;
import loomlessons.cli.workshop.WorkshopOptions;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.check.CheckResult;
import loomlessons.exercise.check.Checker;
import loomlessons.exercise.workspace.ExerciseProgress.ExerciseState;
import loomlessons.exercise.workspace.WorkshopProgress;
import loomlessons.render.terminal.Page;
import loomlessons.render.workshop.CheckText;
import loomlessons.render.workshop.ProgressText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks a learner's solution. */
@Command(
        name = "check",
        description = "Compiles and runs an exercise under several schedules, and checks what its threads did.",
        footer = {
            "",
            "Exit codes: 0 solved; 1 unsolved, or this machine is too busy to check it (with --all: at least one); "
                    + "2 wrong usage or the wrong Java."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private NameParameter name;

    @Option(names = "--all", description = "Check all exercises, one line for each.")
    private boolean all;

    @Mixin
    private WorkshopOptions options;

    @Override
    public Integer call() throws UsageException, InterruptedException {
        if (all && name.exercise().isPresent()) {
            throw new UsageException("give the name of an exercise or --all, not both");
        }
        ScarceThreads.keepWarningsOffTheResults();
        Workshop workshop = options.workshop();
        Checker checker = workshop.checker();
        Page page = options.page();
        boolean isSolved = all ? checkAll(workshop, checker, page) : checkOne(workshop, checker, page);
        return (isSolved ? ExitCode.FINE : ExitCode.REFUTED).code();
    }

    private boolean checkAll(Workshop workshop, Checker checker, Page page)
            throws UsageException, InterruptedException {
        workshop.requireFiles();
        boolean isDecided = true;
        for (Exercise exercise : Exercises.all()) {
            isDecided &= checkAmongAll(exercise, workshop, checker, page);
            if (options.out().checkError()) {
                return false; // The reader has gone.
            }
        }
        WorkshopProgress progress = workshop.progress();
        options.out().println();
        options.out().println(new ProgressText(progress, page).bar());
        return isDecided && progress.hasAllSolved();
    }

    /** Returns whether it is known if the exercise is solved. */
    private boolean checkAmongAll(Exercise exercise, Workshop workshop, Checker checker, Page page)
            throws UsageException, InterruptedException {
        if (workshop.files().isMissing(exercise)) {
            options.out().println(CheckText.missing(exercise, page));
            workshop.change(progress -> progress.with(exercise, ExerciseState.UNSOLVED));
            return true;
        }
        CheckResult result = workshop.check(exercise, checker);
        new CheckText(exercise, result, page).summary().forEach(options.out()::println);
        workshop.keep(exercise, result);
        return result.isDecided();
    }

    private boolean checkOne(Workshop workshop, Checker checker, Page page)
            throws UsageException, InterruptedException {
        WorkshopProgress before = workshop.progress();
        Exercise exercise = name.exerciseOrCurrent(before);
        CheckResult result = workshop.check(exercise, checker);
        List<String> lines = new ArrayList<>(new CheckText(exercise, result, page).lines());
        lines.addAll(1, new ProgressText(before, page).place(exercise));
        lines.forEach(options.out()::println);
        workshop.keep(exercise, result);
        if (result.isSolved()) {
            WorkshopProgress progress = workshop.change(solved -> solved.advancedFrom(exercise));
            options.out().println();
            new ProgressText(progress, page).lines().forEach(options.out()::println);
        }
        return result.isSolved();
    }
}
