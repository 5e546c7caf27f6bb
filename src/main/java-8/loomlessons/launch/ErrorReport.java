package loomlessons.launch;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What to say of an error that nobody has handled: one line. The details of a defect of this app go to a file. */
public final class ErrorReport {

    /** The exit code if this app has a defect. */
    public static final int DEFECT = 1;

    /** The exit code if this machine, or the way in which Java was started, is the reason. */
    public static final int UNFIT = 2;

    private static final int LONGEST = 300;

    private final Throwable error;
    private final String reason;

    private ErrorReport(Throwable error, String reason) {
        this.error = error;
        this.reason = reason;
    }

    /** Finds the reason for an error, in what it says and in the state of the jar. */
    public static ErrorReport of(Throwable error, RunningJar jar) {
        String reason = jar.problem();
        return new ErrorReport(error, reason == null ? limitBehind(error) : reason);
    }

    /** The limit of the JVM or the machine that led to an error, and how to raise it; or null if there is none. */
    public static String limitBehind(Throwable error) {
        String limit = null;
        for (Throwable cause = error; limit == null && cause != null; cause = cause.getCause()) {
            limit = limitOf(cause);
        }
        return limit;
    }

    public int exitCode() {
        return reason == null ? DEFECT : UNFIT;
    }

    /** The line for a person, without a line break; writes the file with the details if there is a defect. */
    public String line() {
        return "loom-lessons: " + reason();
    }

    /** The same without the name of the app. */
    public String reason() {
        return reason == null
                ? "This is a bug in loom-lessons, please report it: " + onOneLine(error.toString()) + ". " + details()
                : reason;
    }

    /** Any text as one line that isn't too long to read. */
    public static String onOneLine(String text) {
        String line =
                text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029\\s]+", " ").trim();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }

    private static String limitOf(Throwable error) {
        if (error instanceof StackOverflowError) {
            return "A thread needed more stack than it has: start java without -Xss, or with a larger one, such as -Xss1m.";
        }
        if (!(error instanceof OutOfMemoryError)) {
            return null;
        }
        String message = onOneLine(String.valueOf(error.getMessage()));
        return message.contains("native thread")
                ? "The machine refused another thread (" + message + "): allow this user or container more processes."
                        + " The command doctor shows the limits."
                : "The memory of this JVM is full (" + message + "): start java with more, for example -Xmx512m.";
    }

    private String details() {
        try {
            return "Details: " + written();
        } catch (IOException noPlace) {
            return "It comes from " + origin() + "; the details can't be written to " + folder() + ".";
        }
    }

    private Path written() throws IOException {
        Path file = Files.createTempFile("loom-lessons-error-", ".txt");
        try {
            Files.write(file, stackTrace().getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException cutOff) {
            Files.deleteIfExists(file);
            throw cutOff;
        }
    }

    private String stackTrace() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.println("Java " + System.getProperty("java.runtime.version") + ", " + System.getProperty("java.home"));
        out.println(System.getProperty("os.name") + " " + System.getProperty("os.version"));
        out.println("Thread " + Thread.currentThread().getName());
        error.printStackTrace(out);
        out.flush();
        return text.toString();
    }

    private String origin() {
        StackTraceElement[] frames = error.getStackTrace();
        return frames.length == 0 ? "an unknown place" : frames[0].toString();
    }

    private static File folder() {
        return new File(System.getProperty("java.io.tmpdir")).getAbsoluteFile();
    }
}
