package loomlessons.cli.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        try {
            Process stty = new ProcessBuilder("sh", "-c", "test -t 2 && stty size </dev/tty")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher size = ROWS_AND_COLUMNS.matcher(said);
            return stty.waitFor() == 0 && size.matches() && !size.group(2).equals("0")
                    ? OptionalInt.of(Integer.parseInt(size.group(2)))
                    : OptionalInt.empty();
        } catch (IOException noShell) {
            return OptionalInt.empty();
        }
    }

    /** Whether standard error is a terminal, where a line can be overwritten. */
    static boolean showsErrors() throws InterruptedException {
        try {
            return new ProcessBuilder("sh", "-c", "test -t 2")
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noShell) {
            return false;
        }
    }

    /** Rows and columns, or nothing if standard output is not a terminal. */
    private static String sizeOfTerminal() throws InterruptedException {
        try {
            Process stty = new ProcessBuilder("sh", "-c", "test -t 1 && stty size </dev/tty >&2")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String size = new String(stty.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            return stty.waitFor() == 0 ? size : "";
        } catch (IOException noShell) {
            return "";
        }
    }
}
