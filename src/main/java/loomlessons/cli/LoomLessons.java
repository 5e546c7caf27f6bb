package loomlessons.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import loomlessons.cli.exercise.ExerciseCommand;
import loomlessons.cli.io.OneLineErrors;
import loomlessons.cli.option.LessonNames;
import loomlessons.cli.option.PathConverter;
import loomlessons.cli.report.ReportCommand;
import loomlessons.cli.run.ListCommand;
import loomlessons.cli.run.RunCommand;
import loomlessons.cli.scale.ScaleCommand;
import loomlessons.lesson.catalogue.Lessons;
import loomlessons.run.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
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

    private static final Set<String> OWN_OPTIONS = Set.of("-h", "--help", "-V", "--version");

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

    /** Each command answers {@code --version}; picocli's own help has no such option. */
    private static void withVersion(CommandLine command) {
        command.getCommandSpec().versionProvider(new Version());
        if (command.getCommandSpec().findOption("--version") == null) {
            command.getCommandSpec()
                    .addOption(OptionSpec.builder("-V", "--version")
                            .versionHelp(true)
                            .description("Print version information and exit.")
                            .build());
        }
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
                ? OWN_OPTIONS.contains(word)
                : Subcommand.named(word).isPresent() || Lessons.named(word).isEmpty();
    }

    /** The commands of the app. */
    enum Subcommand {
        RUN,
        LIST,
        SCALE,
        REPORT,
        EXERCISE,
        DOCTOR,
        COMPLETION,
        HELP;

        /** The word that people type. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Subcommand> named(String word) {
            return Stream.of(values())
                    .filter(subcommand -> subcommand.label().equalsIgnoreCase(word))
                    .findFirst();
        }

        /** The object whose options picocli fills in, and that it then runs. */
        Object create() {
            return switch (this) {
                case RUN -> new RunCommand();
                case LIST -> new ListCommand();
                case SCALE -> new ScaleCommand();
                case REPORT -> new ReportCommand();
                case EXERCISE -> new ExerciseCommand();
                case DOCTOR -> new DoctorCommand();
                case COMPLETION -> new CompletionCommand();
                case HELP -> new HelpCommand();
            };
        }

        /** Only the command of that name, because reading all options is slow; help and completion are about all commands. */
        static List<Subcommand> neededFor(String word) {
            return named(word)
                    .filter(subcommand -> subcommand != COMPLETION && subcommand != HELP)
                    .map(List::of)
                    .orElse(List.of(values()));
        }
    }
}
