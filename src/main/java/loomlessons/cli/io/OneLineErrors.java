package loomlessons.cli.io;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import loomlessons.jvm.Shutdown;
import loomlessons.jvm.UncaughtErrors;
import loomlessons.launch.ErrorReport;
import loomlessons.launch.RunningJar;
import loomlessons.launch.VisibleText;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Prints each error on one line, without a stack trace. */
public final class OneLineErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Collection<String> firstWords;

    /** The words are names that may stand in place of a command, in questions about a mistyped one. */
    public OneLineErrors(Collection<String> firstWords) {
        this.firstWords = List.copyOf(firstWords);
    }

    @Override
    public int handleParseException(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        String problem = new CommandLineProblem(error, firstWords).inWords();
        print(
                command,
                "%s See: %s --help".formatted(problem, command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.code();
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
        if (Shutdown.ofThisJvm().isEnding()) {
            return ExitCode.INTERRUPTED.code(); // Errors while the JVM ends are expected.
        }
        return switch (error) {
            case UsageException wrong -> {
                print(command, wrong.getMessage());
                yield ExitCode.USAGE.code();
            }
            case InterruptedException stopped -> {
                print(command, "The run was interrupted.");
                yield ExitCode.INTERRUPTED.code();
            }
            default -> {
                yield handle(error, command.getErr());
            }
        };
    }

    /** Tells of any other error, and returns the exit code. */
    public static int handle(Throwable error, PrintWriter err) {
        if (Shutdown.ofThisJvm().isEnding()) {
            return ExitCode.INTERRUPTED.code(); // Errors while the JVM ends are expected.
        }
        ErrorReport report = ErrorReport.of(error, RunningJar.ofThisJvm());
        String line = report.line();
        if (UncaughtErrors.isNews(line)) {
            err.println(line);
        }
        return report.exitCode();
    }

    private static void print(CommandLine command, String message) {
        command.getErr().println("loom-lessons: " + VisibleText.of(message.replaceAll("\\s*[\\r\\n]\\s*", " ")));
    }
}
