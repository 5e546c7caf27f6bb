package loomlessons.cli.exercise;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The workshop: exercises that are checked by what their threads did. */
@Command(
        name = "exercise",
        description =
                "The workshop: you solve exercises in your own editor, and the app checks what their threads did.",
        footer = {
            "",
            "NAME is the name of an exercise, its number, or a part that only its name contains. Without NAME, "
                    + "the command uses your current exercise.",
            "Begin with: exercise start"
        },
        subcommands = {
            StartCommand.class,
            WatchCommand.class,
            CheckCommand.class,
            ExerciseListCommand.class,
            OneExerciseCommand.Hint.class,
            OneExerciseCommand.Solution.class,
            OneExerciseCommand.Skip.class,
            OneExerciseCommand.Reset.class,
            ProgressCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class ExerciseCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "exercise needs a command: "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
