package loomlessons.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Lesson;
import loomlessons.process.ChildProcess;
import loomlessons.run.LessonResult.PythonResult;
import loomlessons.run.Outcome.Skipped;

/**
 * Runs a lesson's Python comparison, if the plan requests it and the machine has a Python.
 *
 * @param courseNanos start of the course, on the clock of {@link System#nanoTime}
 * @param program the Python that must be on the PATH
 */
record PythonRun(RunPlan plan, long courseNanos, String program) {

    private static final Skipped NOT_LOADED = new Skipped("its class can't be loaded", Optional.empty());

    PythonRun(RunPlan plan, long courseNanos) {
        this(plan, courseNanos, "python3");
    }

    Optional<PythonResult> of(Lesson lesson) throws InterruptedException {
        Optional<LaneBody> body = lesson.python();
        if (!plan.withPython() || body.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                ChildProcess.isOnPath(program)
                        ? run(body.get())
                        : result(
                                System.nanoTime(),
                                new Skipped("there is no %s on the PATH".formatted(program), Optional.empty())));
    }

    private PythonResult result(long beganNanos, Outcome outcome) {
        return new PythonResult(Duration.ofNanos(beganNanos - courseNanos), outcome);
    }

    private PythonResult run(LaneBody body) throws InterruptedException {
        BlockingQueue<Outcome> end = new ArrayBlockingQueue<>(1);
        LaneRun.Task task = new LaneRun.Task(body, List.of(), plan.settings());
        LaneRun run = new LaneRun(task, () -> NOT_LOADED, event -> {}, end::add);
        run.start();
        try {
            long limitSeconds = LessonRunner.limit(plan).toSeconds();
            Outcome outcome = end.poll(limitSeconds, TimeUnit.SECONDS);
            Outcome result =
                    outcome == null ? run.abandoned("it didn't end within %d s".formatted(limitSeconds)) : outcome;
            return result(run.beganNanos(), result);
        } finally {
            run.interrupt();
        }
    }
}
