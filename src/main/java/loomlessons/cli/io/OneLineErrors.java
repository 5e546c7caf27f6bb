package loomlessons.cli.io;

import java.util.List;
import loomlessons.jvm.Shutdown;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints each error on one line, without a stack trace. */
public final class OneLineErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        print(
                command,
                "%s%s See: %s --help"
                        .formatted(
                                sentence(error.getMessage()),
                                suggestion(error),
                                command.getCommandSpec().qualifiedName()));
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

    private static String sentence(String message) {
        return message.endsWith(".") || message.endsWith("?") ? message : message + ".";
    }

    private static String suggestion(ParameterException error) {
        if (error.getMessage().contains("--enable-preview")) {
            return " It is an option of java: put it before -jar.";
        }
        if (error instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            return suggestions.isEmpty() ? "" : " Did you mean %s?".formatted(String.join(" or ", suggestions));
        }
        return "";
    }
}
