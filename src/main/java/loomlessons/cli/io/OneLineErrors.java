package loomlessons.cli.io;

import java.util.Collection;
import java.util.List;
import loomlessons.jvm.Shutdown;
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
                print(command, "This is a bug in loom-lessons, please report it: " + error);
                yield ExitCode.REFUTED.code();
            }
        };
    }

    private static void print(CommandLine command, String message) {
        command.getErr().println("loom-lessons: " + message.replaceAll("\\s*\\R\\s*", " "));
    }
}
