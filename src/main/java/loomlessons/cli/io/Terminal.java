package loomlessons.cli.io;

import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What standard output leads to.
 *
 * @param width in cells
 * @param height in lines
 */
public record Terminal(boolean isTerminal, int width, int height) {

    private static final int DEFAULT_WIDTH = 80;
    private static final int DEFAULT_HEIGHT = 40;
    private static final int NARROWEST = 10;
    private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("(\\d+) (\\d+)\\s*");

    /** Asks the shell's tools, because the JDK can't tell; COLUMNS overrides their answer. */
    public static Terminal detect(Map<String, String> environment) throws InterruptedException {
        Matcher size = ROWS_AND_COLUMNS.matcher(sizeOfTerminal());
        boolean isTerminal = size.matches();
        int detected = isTerminal ? Integer.parseInt(size.group(2)) : DEFAULT_WIDTH;
        String columns = environment.getOrDefault("COLUMNS", "");
        int width = columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : detected;
        int height = isTerminal ? Integer.parseInt(size.group(1)) : DEFAULT_HEIGHT;
        return new Terminal(
                isTerminal,
                width == 0 ? DEFAULT_WIDTH : Math.max(NARROWEST, width),
                height == 0 ? DEFAULT_HEIGHT : height);
    }

    /** Whether the terminal understands no escape sequences: it would show them. */
    public static boolean isDumb(Map<String, String> environment) {
        return environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** The width of the terminal that standard error leads to, in cells; empty if it leads elsewhere. */
    static OptionalInt widthOfErrors() throws InterruptedException {
        Matcher size = ROWS_AND_COLUMNS.matcher(answerAboutErrors("test -t 2 && stty size </dev/tty"));
        return size.matches() && !size.group(2).equals("0")
                ? OptionalInt.of(Integer.parseInt(size.group(2)))
                : OptionalInt.empty();
    }

    /** Whether standard error is a terminal, where a line can be overwritten. */
    static boolean showsErrors() throws InterruptedException {
        return answerAboutErrors("test -t 2 && echo yes").startsWith("yes");
    }

    private static String answerAboutErrors(String question) throws InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", question).redirectError(ProcessBuilder.Redirect.INHERIT);
        return TerminalQuestion.answer(shell, Process::getInputStream).orElse("");
    }

    /** Rows and columns, or nothing if standard output is not a terminal. */
    private static String sizeOfTerminal() throws InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", "test -t 1 && stty size </dev/tty >&2")
                .redirectInput(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT);
        return TerminalQuestion.answer(shell, Process::getErrorStream).orElse("");
    }
}
