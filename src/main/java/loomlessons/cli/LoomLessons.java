package loomlessons.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.OneLineErrors;
import loomlessons.cli.option.VersionLine;
import loomlessons.lesson.catalogue.Lessons;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The app's command line. */
@Command(
        name = "loom-lessons",
        description = "Lessons on threads that run side by side on platform threads, virtual threads and in scopes.",
        footer = {
            "",
            "With no command, all lessons are run; lessons and options of run may stand alone then.",
            "Exit codes: 0 no claim was refuted; 1 a claim was refuted or a lane failed; 2 wrong usage, a file that "
                    + "can't be written, or wrong Java; 130 interrupted."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class)
public final class LoomLessons {

    private static final Set<String> OWN_OPTIONS = Set.of("-h", "--help", "-V", "--version");

    LoomLessons() {}

    /** Carries out one command line and returns the exit code; all that is said goes to the two writers. */
    public static int execute(String[] args, PrintWriter out, PrintWriter err) {
        String[] command = withDefaultCommand(args);
        int exitCode = commandLine(Subcommand.neededFor(command[0]))
                .setOut(out)
                .setErr(err)
                .execute(command);
        if (out.checkError()) {
            err.println("loom-lessons: standard output was closed, or its disk is full: not everything could be shown");
            return ExitCode.USAGE.code();
        }
        return exitCode;
    }

    /** The command line with all that it knows. */
    static CommandLine commandLine() {
        return commandLine(List.of(Subcommand.values()));
    }

    private static CommandLine commandLine(List<Subcommand> subcommands) {
        CommandLine commandLine = new CommandLine(new LoomLessons());
        for (Subcommand subcommand : subcommands) {
            commandLine.addSubcommand(subcommand.label(), subcommand.create());
        }
        OneLineErrors errors = new OneLineErrors();
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    static String[] withDefaultCommand(String[] args) {
        if (args.length > 0 && isCommand(args[0])) {
            return args;
        }
        List<String> run = new ArrayList<>(List.of("run"));
        run.addAll(Arrays.asList(args));
        return run.toArray(String[]::new);
    }

    /**
     * A lesson's name or an option of run may stand alone; whatever else comes first is meant as a command. Where a
     * lesson has the name of a command, the command is meant.
     */
    private static boolean isCommand(String word) {
        return word.startsWith("-")
                ? OWN_OPTIONS.contains(word)
                : Subcommand.isNamed(word) || Lessons.named(word).isEmpty();
    }
}
