package loomlessons.process;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program wasn't started; the message names it, and says why in the words of the operating system. */
final class NotStartedException extends IOException {

    private static final long serialVersionUID = 1L;

    // The JDK writes "error=2, No such file", from 25 on also "Exec failed, error: 2 (No such file)".
    private static final Pattern SYSTEM_ERROR = Pattern.compile("error(?:=\\d+, |: \\d+ \\()([^)]*)");

    NotStartedException(ChildCommand command, Throwable cause) {
        super("%s: %s".formatted(command.command().getFirst(), reason(cause)), cause);
    }

    private static String reason(Throwable cause) {
        Matcher system = SYSTEM_ERROR.matcher(String.valueOf(cause.getMessage()));
        return system.find() ? system.group(1) : String.valueOf(cause.getMessage());
    }
}
