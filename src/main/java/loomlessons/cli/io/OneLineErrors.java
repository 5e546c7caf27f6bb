package loomlessons.cli.io;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells errors in one line each, without a stack trace. */
public final class OneLineErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        tell(
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
        if (isEnding()) {
            return ExitCode.INTERRUPTED.code(); // What goes wrong then is nobody's fault, and nobody's news.
        }
        return switch (error) {
            case UsageException wrong -> {
                tell(command, wrong.getMessage());
                yield ExitCode.USAGE.code();
            }
            case InterruptedException stopped -> {
                tell(command, "The run was interrupted.");
                yield ExitCode.INTERRUPTED.code();
            }
            default -> {
                tell(command, "This is a defect of loom-lessons, please report it: " + error);
                yield ExitCode.REFUTED.code();
            }
        };
    }

    /** Whether this JVM is ending, after Ctrl-C for example: no hook can be added any more. */
    private static boolean isEnding() {
        Thread hook = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    private static void tell(CommandLine command, String message) {
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
