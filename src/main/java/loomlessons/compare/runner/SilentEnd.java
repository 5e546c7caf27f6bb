package loomlessons.compare.runner;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomlessons.compare.TaskRun.Cause;
import loomlessons.compare.child.CompareMain;
import loomlessons.compare.child.TaskReport;
import loomlessons.process.JavaCommand;

/**
 * The end of a JVM that has left no report.
 *
 * @param lines the last ones that it printed
 * @param hasBegun whether the user's code has run in it
 * @param jvmOptions those of the user
 */
record SilentEnd(List<String> lines, boolean hasBegun, List<String> jvmOptions) {

    private static final int LAST_WORDS = 3;
    private static final int LONGEST_WORDS = 200;
    private static final String BEFORE_THE_REASON = "Error occurred during initialization of";
    // 128 + SIGKILL.
    private static final int KILLED = 137;

    /**
     * Why there is no report, in words.
     *
     * @param exitCode empty if the JVM hasn't ended
     * @throws IOException if the user's code can't be the reason
     */
    TaskReport.Failed verdict(OptionalInt exitCode, Duration limit) throws IOException {
        requireBegin();
        if (exitCode.isEmpty()) {
            return new TaskReport.Failed(Cause.TIME_LIMIT, "it didn't end within %d s".formatted(limit.toSeconds()));
        }
        Optional<String> words = lines.stream().filter(this::isOfJvm).findFirst();
        if (words.isPresent()) {
            return new TaskReport.Failed(Cause.JVM, "its JVM failed: " + start(words.get()));
        }
        return exitCode.getAsInt() == KILLED
                ? new TaskReport.Failed(Cause.JVM, "its JVM was killed, perhaps because the machine's memory was full")
                : new TaskReport.Failed(
                        Cause.EXIT, "it ended its JVM with exit code %d%s".formatted(exitCode.getAsInt(), lastWords()));
    }

    /** Before it begins, only this app, the machine and the options can be at fault; then the user's code as well. */
    private void requireBegin() throws IOException {
        if (hasBegun || isReportUnwritable()) {
            return;
        }
        JavaCommand.failIfUnfit("a JVM for the task", lines.stream());
        if (!jvmOptions.isEmpty() && firstWords().isPresent()) {
            throw new IOException("java doesn't start with %s: %s. Correct the option, or leave it out"
                    .formatted(String.join(" ", jvmOptions), firstWords().get()));
        }
    }

    private Optional<String> firstWords() {
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith(BEFORE_THE_REASON))
                .findFirst()
                .map(line -> start(line.replaceFirst("^[\\w.]+Exception: ", "")).replaceFirst("\\.$", ""));
    }

    private boolean isReportUnwritable() {
        return lines.stream().anyMatch(line -> line.startsWith(CompareMain.NO_REPORT));
    }

    /** Whether the JVM says it: the user's code can print the same words as a JVM that doesn't start. */
    private boolean isOfJvm(String line) {
        boolean isOfStart =
                Stream.of("Error: ", "Error occurred", "Unrecognized ").anyMatch(line::startsWith);
        return (isOfStart && !hasBegun)
                || line.startsWith(CompareMain.NO_REPORT)
                || line.contains("fatal error has been detected");
    }

    private static String start(String line) {
        String text = line.strip();
        return text.length() > LONGEST_WORDS ? text.substring(0, LONGEST_WORDS) + "…" : text;
    }

    /** What it said at last may be the reason. */
    private String lastWords() {
        List<String> said = lines.stream().filter(line -> !line.isBlank()).toList();
        return said.isEmpty()
                ? ""
                : Stream.of(said.subList(Math.max(0, said.size() - LAST_WORDS), said.size()))
                        .flatMap(List::stream)
                        .map(SilentEnd::start)
                        .collect(Collectors.joining(" / ", "; it printed: ", ""));
    }
}
