package loomlessons.cli.exercise;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import loomlessons.cli.ExitCode;
import loomlessons.cli.UsageException;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.workspace.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Puts a starter back. */
@Command(
        name = "reset",
        description = "Puts the starter of an exercise back, and keeps a copy of your file.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ResetCommand implements Callable<Integer> {

    @Mixin
    private NameParameter name;

    @Mixin
    private WorkshopOptions options;

    @Override
    public Integer call() throws UsageException, InterruptedException {
        Workshop workshop = options.workshop();
        Exercise exercise = name.exerciseOrCurrent(workshop.progress());
        PrintWriter out = options.out();
        out.println(told(exercise, reset(workshop, exercise)));
        return ExitCode.FINE.code();
    }

    /** Puts it back, and says where the learner's file is kept. */
    static Optional<Path> reset(Workshop workshop, Exercise exercise) throws UsageException, InterruptedException {
        try {
            Optional<Path> backup = workshop.workspace().reset(exercise);
            workshop.change(progress -> progress.with(exercise, State.UNSOLVED));
            return backup;
        } catch (IOException unwritable) {
            throw workshop.unusable(unwritable);
        }
    }

    static String told(Exercise exercise, Optional<Path> backup) {
        return "The starter of %s is back%s."
                .formatted(
                        exercise.name(),
                        backup.map(file -> "; your file is kept as " + file).orElse(""));
    }
}
