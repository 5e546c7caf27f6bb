package loomlessons.compare.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import loomlessons.compare.ComparePlan;
import loomlessons.compare.Subject;
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
                report = new SilentEnd(List.copyOf(lines), Files.exists(CompareMain.begun(report())), plan.jvmOptions())
                        .verdict(exitCode, order.limit());
            }
            return new Ended(report, List.copyOf(lines));
        } finally {
            child.end();
        }
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
}
