package loomlessons.exercise.check;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.check.CheckResult.RunRecord;
import loomlessons.exercise.check.Launches.Launch;
import loomlessons.exercise.child.ExerciseMain;
import loomlessons.exercise.child.ParentPipe;
import loomlessons.exercise.child.RunPlan;
import loomlessons.lesson.Trail;
import loomlessons.process.ChildCommand;
import loomlessons.process.ChildProcess;
import loomlessons.process.JavaCommand;
import loomlessons.structured.AppFiles;

/** One run of a learner's program in its own JVM, with one schedule. */
public final class ExerciseRun {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);
    private static final int MEMORY_MEBIBYTES = 64;

    /** What the JVM prints, and how it exits, with -XX:+ExitOnOutOfMemoryError. */
    private static final String ENDED_BY_LACK_OF_MEMORY = "Terminating due to java.lang.OutOfMemoryError";

    private static final int OUT_OF_MEMORY = 3;

    private final Exercise exercise;
    private final RunPlan plan;
    private final TimeLimit limit;
    private final ReportedRun reports;

    private ExerciseRun(Exercise exercise, RunPlan plan, Launch launch) {
        this.exercise = exercise;
        this.plan = plan;
        this.limit = new TimeLimit(plan.timeLimit(), System::nanoTime);
        this.reports = new ReportedRun(limit, launch);
    }

    /**
     * Runs the compiled program to its end, or to its limits, as soon as one more JVM may start.
     *
     * @param classes the folder with its classes
     * @throws IOException if no JVM can be started
     */
    static RunRecord of(Exercise exercise, Path classes, RunPlan plan, Launches launches)
            throws IOException, InterruptedException {
        try (Launch launch = launches.begin()) {
            return new ExerciseRun(exercise, plan, launch).run(classes);
        }
    }

    private RunRecord run(Path classes) throws IOException, InterruptedException {
        ChildProcess child = ChildProcess.start(
                new ChildCommand("JVM of " + exercise.name(), command(classes)).withInput(reports.secret()));
        try {
            return watch(child);
        } finally {
            child.end();
        }
    }

    private List<String> command(Path classes) {
        List<String> flags = new ArrayList<>(ExerciseMain.FLAGS);
        flags.addAll(List.of(
                "--enable-preview",
                // A short life: no time for the optimizing compiler or a concurrent collector to pay off.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx%dm".formatted(MEMORY_MEBIBYTES),
                "-XX:MaxMetaspaceSize=64m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+ExitOnOutOfMemoryError"));
        List<String> arguments = new ArrayList<>(List.of(exercise.name()));
        arguments.addAll(plan.arguments());
        return new JavaCommand(
                        flags,
                        classes + File.pathSeparator + AppFiles.ofThisJvm().place())
                .run(ExerciseMain.class, arguments);
    }

    private RunRecord watch(ChildProcess child) throws IOException, InterruptedException {
        child.readOutput(reports::receive);
        OptionalInt exitCode = child.awaitEnd(POLL_INTERVAL);
        while (exitCode.isEmpty() && !limit.isOver()) {
            exitCode = child.awaitEnd(POLL_INTERVAL);
        }
        long endNanos = System.nanoTime();
        if (exitCode.isEmpty()) {
            child.stop();
        }
        child.awaitOutput();
        if (!exitCode.equals(OptionalInt.of(0))) {
            JavaCommand.failIfUnfit("its JVM", reports.jvmLines().stream());
        }
        Trail trail = Trail.of(reports.events(endNanos, exitCode));
        return new RunRecord(plan, trail, ending(exitCode), limit.starved(), reports.untrue(), reports.jvmLines());
    }

    private Ending ending(OptionalInt exitCode) {
        boolean isOutOfMemory = exitCode.equals(OptionalInt.of(OUT_OF_MEMORY))
                && reports.jvmLines().stream().anyMatch(line -> line.startsWith(ENDED_BY_LACK_OF_MEMORY));
        if (isOutOfMemory) {
            return new Ending.ByMemoryLimit(MEMORY_MEBIBYTES);
        }
        Optional<Ending> reported = reports.ending();
        if (reported.isPresent()) {
            return reported.get();
        }
        if (exitCode.isEmpty()) {
            return limit.ending(reports.hanging());
        }
        if (exitCode.getAsInt() == ParentPipe.CUT_OFF) {
            return new Ending.ByClosedOutput();
        }
        boolean byItself = reports.hasMainEnded()
                && exitCode.getAsInt() == 0
                && reports.exitCaller().filter(String::isEmpty).isPresent();
        return byItself ? new Ending.ByItself() : new Ending.ByExit(exitCode.getAsInt(), reports.exitCaller());
    }
}
