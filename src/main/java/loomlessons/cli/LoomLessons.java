package loomlessons.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import loomlessons.cli.io.OneLineErrors;
import loomlessons.cli.option.LessonNames;
import loomlessons.cli.option.PathConverter;
import loomlessons.lesson.catalogue.Lessons;
import loomlessons.run.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The app's command line. */
@Command(
        name = "loom-lessons",
        description = "Lessons on threads: the same code on platform threads, on virtual threads and with structured "
                + "concurrency, side by side.",
        footer = {
            "",
            "Without a command, all lessons run. You may leave out the word run before its lessons and options.",
            "Exit codes: 0 no claim was refuted; 1 a claim was refuted or a lane failed; 2 wrong usage, a file "
                    + "can't be written, the wrong Java, or a limit of the machine; 130 interrupted."
        },
        mixinStandardHelpOptions = true,
        versionProvider = LoomLessons.Version.class)
public final class LoomLessons {

    /** The answer to {@code --version}. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"loom-lessons %s (Java %s)".formatted(Environment.version(), Runtime.version())};
        }
    }

    private static final Set<String> OWN_OPTIONS = Set.of("-h", "--help", "-v", "--version");

    LoomLessons() {}

    /** Carries out one command line and returns the exit code; all output goes to the two writers. */
    public static int execute(String[] args, PrintWriter out, PrintWriter err) {
        String[] command = withDefaultCommand(args);
        try {
            return commandLine(Subcommand.neededFor(command[0]))
                    .setOut(out)
                    .setErr(err)
                    .execute(command);
        } catch (RuntimeException | Error error) { // Picocli hands exceptions to OneLineErrors, but no other errors.
            return OneLineErrors.handle(error, err);
        }
    }

    static CommandLine commandLine() {
        return commandLine(List.of(Subcommand.values()));
    }

    private static CommandLine commandLine(List<Subcommand> subcommands) {
        CommandLine commandLine = new CommandLine(new LoomLessons());
        for (Subcommand subcommand : subcommands) {
            commandLine.addSubcommand(subcommand.label(), subcommand.create());
        }
        withVersion(commandLine);
        OneLineErrors errors = new OneLineErrors(LessonNames.all());
        return commandLine
                .registerConverter(Path.class, new PathConverter())
                .setExpandAtFiles(false) // A name may begin with @.
                .setSubcommandsCaseInsensitive(true)
                .setOptionsCaseInsensitive(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(LoomLessons::helpOrRun)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    /** Picocli's own help doesn't know how wide the terminal is. */
    private static int helpOrRun(ParseResult parsed) {
        for (CommandLine command : parsed.asCommandLineList()) {
            if (command.isUsageHelpRequested()) {
                return HelpCommand.print(command);
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static void withVersion(CommandLine command) {
        command.getCommandSpec().versionProvider(new Version());
        command.getSubcommands().values().forEach(LoomLessons::withVersion);
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
     * Whether the first word is a command. A lesson or an option of run is none; a name that both a lesson and a
     * command have is the command.
     */
    private static boolean isCommand(String word) {
        return word.startsWith("-")
                ? OWN_OPTIONS.contains(word.toLowerCase(Locale.ROOT))
                : Subcommand.named(word).isPresent() || Lessons.named(word).isEmpty();
    }
}
