package loomlessons.compare.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomlessons.compare.ComparePlan;
import loomlessons.compare.Subject;
import loomlessons.compare.TaskRun.Cause;
import loomlessons.compare.child.CompareMain;
import loomlessons.compare.child.TaskOrder;
import loomlessons.compare.child.TaskReport;
import loomlessons.jvm.Deadline;
import loomlessons.process.ChildCommand;
import loomlessons.process.ChildProcess;
import loomlessons.process.JavaCommand;
import loomlessons.structured.StructuredLanes;

/** Runs one JVM with the user's task to its end. */
final class TaskJvm {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    // For the start of a JVM on a busy machine, and its report of where its threads are.
    private static final Duration SPARE = Duration.ofSeconds(10);
    private static final Duration LONGEST_END = Duration.ofSeconds(2);
    private static final int MOST_LINES = 100;
    private static final int LAST_WORDS = 3;
    private static final int LONGEST_WORDS = 200;
    private static final String BEFORE_THE_REASON = "Error occurred during initialization of";
    // 128 + SIGKILL.
    private static final int KILLED = 137;

    /**
     * How one JVM ended.
     *
     * @param printed its last lines
     */
    record Ended(TaskReport report, List<String> printed) {}

    private final ComparePlan plan;
    private final Path folder;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** A JVM that hasn't been started; its files go to the folder, which must be empty. */
    TaskJvm(ComparePlan plan, Path folder) {
        this.plan = plan;
        this.folder = folder;
    }

    Path report() {
        return folder.resolve("report.properties");
    }

    /**
     * Runs it.
     *
     * @param flags beside those that each such JVM has
     * @throws IOException if the machine refuses something, or the jar was lost
     */
    Ended run(TaskOrder order, List<String> flags) throws IOException, InterruptedException {
        ChildProcess child = ChildProcess.start(new ChildCommand("task", command(order, flags)));
        try {
            child.readOutput(this::take);
            OptionalInt exitCode = await(child, order.limit());
            child.awaitOutput();
            TaskReport report = TaskReport.read(report()).orElse(null);
            if (report == null) {
                requireBegin();
                report = withoutReport(order, exitCode);
            }
            return new Ended(report, List.copyOf(lines));
        } finally {
            child.end();
        }
    }

    /** Before it begins, only this app, the machine and the options can be at fault; then the user's code as well. */
    private void requireBegin() throws IOException {
        if (hasBegun()) {
            return;
        }
        JavaCommand.failIfUnfit("a JVM for the task", lines.stream());
        if (!plan.jvmOptions().isEmpty() && firstWords().isPresent()) {
            throw new IOException("java doesn't start with %s: %s. Correct the option, or leave it out"
                    .formatted(String.join(" ", plan.jvmOptions()), firstWords().get()));
        }
    }

    private boolean hasBegun() {
        return Files.exists(CompareMain.begun(report()))
                || lines.stream().anyMatch(line -> line.startsWith(CompareMain.NO_REPORT));
    }

    private Optional<String> firstWords() {
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith(BEFORE_THE_REASON))
                .findFirst()
                .map(line -> start(line.replaceFirst("^[\\w.]+Exception: ", "")).replaceFirst("\\.$", ""));
    }

    private List<String> command(TaskOrder order, List<String> moreFlags) throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        List<String> flags = new ArrayList<>(List.of(
                "-Djava.io.tmpdir=" + temporary,
                "-XX:ErrorFile=" + folder.resolve("crash.txt"),
                "-XX:-CreateCoredumpOnCrash",
                // Its file for the program jps is outside of the folder, and stays if the JVM is killed.
                "-XX:+PerfDisableSharedMem",
                // Else a frequent exception of the JVM, as for a null, has neither a message nor a stack trace.
                "-XX:-OmitStackTraceInFastThrow"));
        flags.addAll(moreFlags);
        flags.addAll(plan.jvmOptions());
        return java(order, flags).run(CompareMain.class, order.arguments());
    }

    /** The same flags for all subjects; only one needs the structured classes. */
    private static JavaCommand java(TaskOrder order, List<String> flags) throws IOException {
        StructuredLanes structured = StructuredLanes.ofThisJvm();
        if (needsStructured(order.step())) {
            return structured.child(flags);
        }
        List<String> all = new ArrayList<>(List.of("--enable-preview"));
        all.addAll(flags);
        return JavaCommand.withFlags(all);
    }

    private static boolean needsStructured(TaskOrder.Step step) {
        return switch (step) {
            case TaskOrder.Step.Trial() -> false;
            case TaskOrder.Step.Timed(Subject subject) -> subject == Subject.STRUCTURED;
            case TaskOrder.Step.Watched watched -> watched.inFlight().containsKey(Subject.STRUCTURED);
        };
    }

    /** Until it ends, or has reported and doesn't end soon. */
    private OptionalInt await(ChildProcess child, Duration limit) throws InterruptedException {
        Deadline deadline = Deadline.in(limit.plus(SPARE));
        OptionalInt exitCode = child.awaitEnd(LOOK_EVERY);
        while (exitCode.isEmpty() && !deadline.isOver()) {
            if (Files.exists(report())) {
                return child.awaitEnd(LONGEST_END);
            }
            exitCode = child.awaitEnd(LOOK_EVERY);
        }
        return exitCode;
    }

    /** The last lines count: they say why it has ended. */
    private void take(String line) {
        lines.add(line);
        if (lines.size() > MOST_LINES) {
            lines.removeFirst();
        }
    }

    private TaskReport.Failed withoutReport(TaskOrder order, OptionalInt exitCode) {
        if (exitCode.isEmpty()) {
            return new TaskReport.Failed(
                    Cause.TIME_LIMIT,
                    "it didn't end within %d s".formatted(order.limit().toSeconds()));
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

    /** Whether the JVM says it: the user's code can print the same words as a JVM that doesn't start. */
    private boolean isOfJvm(String line) {
        boolean isOfStart =
                Stream.of("Error: ", "Error occurred", "Unrecognized ").anyMatch(line::startsWith);
        return (isOfStart && !hasBegun())
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
                        .map(TaskJvm::start)
                        .collect(Collectors.joining(" / ", "; it printed: ", ""));
    }
}
