package loomlessons.exercise.check;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.check.CheckResult.RunRecord;
import loomlessons.exercise.child.ChildLine;
import loomlessons.exercise.child.ChildLine.Counted;
import loomlessons.exercise.child.ChildLine.Flooded;
import loomlessons.exercise.child.ChildLine.Hanging;
import loomlessons.exercise.child.ChildLine.Happened;
import loomlessons.exercise.child.ChildLine.MainEnded;
import loomlessons.exercise.child.ChildLine.Starved;
import loomlessons.exercise.child.ExerciseMain;
import loomlessons.exercise.child.Schedule;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Trail;
import loomlessons.lesson.trail.Census;
import loomlessons.lesson.trail.CountedThread;
import loomlessons.lesson.trail.Origin;
import loomlessons.lesson.trail.ThreadFacts;
import loomlessons.process.ChildProcess;
import loomlessons.process.JavaCommand;

/** One run of a learner's program in its own JVM, with one schedule. */
public final class ExerciseRun {

    /** A program reports where it hangs this long before its limit, so that the report arrives in time. */
    private static final Duration HANG_REPORT_BEFORE_LIMIT = Duration.ofMillis(800);

    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);
    private static final int MEMORY_MEBIBYTES = 64;
    private static final int MOST_JVM_LINES = 20;

    private final Exercise exercise;
    private final Schedule schedule;
    private final Duration timeBeforeHangReport;
    private final TimeLimit limit;
    private final List<Event> events = Collections.synchronizedList(new ArrayList<>());
    private final List<String> jvmLines = Collections.synchronizedList(new ArrayList<>());
    private volatile Optional<Ending> ownEnding = Optional.empty();
    private final List<String> hanging = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, CountedThread> threads = Collections.synchronizedMap(new LinkedHashMap<>());
    private volatile boolean mainEnded;
    private volatile long lastLineNanos;

    private ExerciseRun(Exercise exercise, Schedule schedule, Duration timeLimit) {
        this.exercise = exercise;
        this.schedule = schedule;
        this.timeBeforeHangReport = timeLimit.minus(HANG_REPORT_BEFORE_LIMIT);
        this.limit = new TimeLimit(timeLimit, System::nanoTime);
    }

    /**
     * Runs the compiled program to its end, or to its limits.
     *
     * @param classes the folder with its classes
     * @throws IOException if no JVM can be started
     */
    static RunRecord of(Exercise exercise, Path classes, Schedule schedule, Duration timeLimit)
            throws IOException, InterruptedException {
        ExerciseRun run = new ExerciseRun(exercise, schedule, timeLimit);
        ChildProcess child = ChildProcess.start("JVM of " + exercise.name(), run.command(classes));
        try {
            return run.watch(child);
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
        return new JavaCommand(flags, classes + File.pathSeparator + SourceCompiler.classesOfThisApp())
                .run(ExerciseMain.class, List.of(exercise.name(), schedule.name(), timeBeforeHangReport.toString()));
    }

    private RunRecord watch(ChildProcess child) throws IOException, InterruptedException {
        lastLineNanos = System.nanoTime();
        child.readOutput(this::receive);
        OptionalInt exitCode = child.awaitEnd(POLL_INTERVAL);
        while (exitCode.isEmpty() && !limit.isOver()) {
            exitCode = child.awaitEnd(POLL_INTERVAL);
        }
        long silenceNanos = System.nanoTime() - lastLineNanos;
        if (exitCode.isEmpty()) {
            child.stop();
        }
        child.awaitOutput();
        events.add(end(exitCode, silenceNanos));
        Trail trail = Trail.of(List.copyOf(events));
        return new RunRecord(schedule, trail, ending(exitCode), limit.starved(), List.copyOf(jvmLines));
    }

    private void receive(String line) {
        lastLineNanos = System.nanoTime();
        Optional<ChildLine> parsed = ChildLine.parse(line);
        if (parsed.isEmpty()) {
            keep(line);
            return;
        }
        switch (parsed.get()) {
            case Happened(Event event) -> note(event);
            case ChildLine.Failed(String error) ->
                ownEnding = ownEnding.or(() -> Optional.of(new Ending.ByError(error)));
            case Starved starved -> limit.markStarved();
            case Hanging(String where) -> hanging.add(where);
            case Counted(CountedThread thread) -> threads.put(key(thread), thread);
            case MainEnded ended -> mainEnded = true;
            case Flooded flooded -> ownEnding = Optional.of(new Ending.ByFlood());
        }
    }

    private void note(Event event) {
        if (event.kind() == Kind.START) {
            limit.start();
        }
        events.add(event);
    }

    private void keep(String line) {
        if (jvmLines.size() < MOST_JVM_LINES) {
            jvmLines.add(line);
        }
    }

    private Ending ending(OptionalInt exitCode) {
        if (jvmLines.stream().anyMatch(line -> line.contains("OutOfMemoryError"))) {
            return new Ending.ByMemoryLimit(MEMORY_MEBIBYTES);
        }
        if (ownEnding.isPresent()) {
            return ownEnding.get();
        }
        if (exitCode.isEmpty()) {
            return limit.ending(List.copyOf(hanging));
        }
        return mainEnded && exitCode.getAsInt() == 0 ? new Ending.ByItself() : new Ending.ByExit(exitCode.getAsInt());
    }

    /** The parent sees the end; its time is that of the last event plus the silence after it. */
    private Event end(OptionalInt exitCode, long silenceNanos) {
        String how = exitCode.isPresent()
                ? "exit code " + exitCode.getAsInt()
                : "stopped after %d s".formatted(limit.current().toSeconds());
        long lastNanos = events.isEmpty() ? 0 : events.getLast().nanos();
        ThreadFacts jvm = new ThreadFacts(0, "JVM", false, false, Optional.empty());
        return new Event(
                lastNanos + Math.max(1, silenceNanos),
                0,
                jvm,
                Kind.EXIT,
                new EventData.JvmExited(exitCode, census()),
                how);
    }

    /** A thread is counted by its id; those that were never seen have none, so by the time of their creation. */
    private static String key(CountedThread thread) {
        return thread.wasSeen() ? Long.toString(thread.facts().id()) : createdAt(thread) + " ns";
    }

    private Census census() {
        synchronized (threads) {
            return new Census(threads.values().stream()
                    .sorted(Comparator.comparingLong(ExerciseRun::createdAt))
                    .toList());
        }
    }

    private static long createdAt(CountedThread thread) {
        return thread.facts().origin().map(Origin::nanos).orElse(Long.MAX_VALUE);
    }
}
