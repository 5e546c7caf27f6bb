package loomlessons.process;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program wasn't started; the message names it, and says why in the words of the operating system. */
final class NotStartedException extends IOException {

    private static final long serialVersionUID = 1L;

    // The JDK writes "error=2, No such file", from 25 on also "Exec failed, error: 2 (No such file)".
    private static final Pattern SYSTEM_ERROR = Pattern.compile("error(?:=\\d+, |: \\d+ \\()([^)]*)");

    private NotStartedException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What to throw for a command that couldn't be started: if the machine refused it, that says what to do. */
    static IOException of(ChildCommand command, Throwable cause) {
        String program = command.command().getFirst();
        String reason = reason(cause);
        return MachineLimitException.isSaidBy(reason)
                ? new MachineLimitException(program, reason)
                : new NotStartedException("%s: %s".formatted(program, reason), cause);
    }

    private static String reason(Throwable cause) {
        Matcher system = SYSTEM_ERROR.matcher(String.valueOf(cause.getMessage()));
        return system.find() ? system.group(1) : String.valueOf(cause.getMessage());
    }
}
