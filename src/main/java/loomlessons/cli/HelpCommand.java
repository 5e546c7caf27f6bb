package loomlessons.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import loomlessons.cli.io.ClosestNames;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.Terminal;
import loomlessons.cli.io.UsageException;
import loomlessons.lesson.catalogue.Lessons;
import loomlessons.render.terminal.Page;
import loomlessons.render.terminal.Page.AnsiStyle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the help of any command, also of those of the workshop. */
@Command(
        name = "help",
        description = "Shows the help of the app or of a command, for example: help exercise check.",
        mixinStandardHelpOptions = true)
final class HelpCommand implements Callable<Integer> {

    /** Picocli refuses a smaller width. */
    private static final int NARROWEST = 55;

    private static final int WIDEST = 80;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The command.")
    private List<String> words = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws UsageException {
        CommandLine command = spec.root().commandLine();
        for (String word : words) {
            command = subcommand(command, word);
        }
        return print(command);
    }

    /** Prints the help of a command, no wider than the terminal. */
    static int print(CommandLine command) {
        int width = width();
        command.setUsageHelpWidth(Math.clamp(width, NARROWEST, WIDEST));
        Page page = new Page(width, AnsiStyle.PLAIN, false);
        page.fit(command.getUsageMessage().lines().toList()).forEach(command.getOut()::println);
        return ExitCode.FINE.code();
    }

    private static int width() {
        try {
            return Terminal.detect(System.getenv()).width();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return WIDEST;
        }
    }

    /** A lesson stands for run: its word may be left out. */
    private static CommandLine subcommand(CommandLine command, String word) throws UsageException {
        boolean isLesson = command.getParent() == null
                && named(command, word).isEmpty()
                && Lessons.named(word).isPresent();
        Optional<CommandLine> found = named(command, isLesson ? "run" : word);
        if (found.isEmpty()) {
            throw new UsageException("'%s' is not a command%s.%s"
                    .formatted(
                            word,
                            command.getParent() == null ? "" : " of " + command.getCommandName(),
                            ClosestNames.question(word, command.getSubcommands().keySet())));
        }
        return found.get();
    }

    private static Optional<CommandLine> named(CommandLine command, String word) {
        return Optional.ofNullable(command.getSubcommands().get(word));
    }
}
