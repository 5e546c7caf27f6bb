package loomlessons.cli.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.OutputFile;
import loomlessons.cli.io.Outputs;
import loomlessons.cli.io.Outputs.Writing;
import loomlessons.cli.io.PartialResults;
import loomlessons.cli.io.PreviewFlag;
import loomlessons.cli.io.ScarceThreads;
import loomlessons.cli.io.SkippedLane;
import loomlessons.cli.io.StructuredPreparation;
import loomlessons.cli.io.UsageException;
import loomlessons.jvm.Shutdown.Registration;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;
import loomlessons.run.CourseRecord;
import loomlessons.run.Environment;
import loomlessons.run.LaneWatch;
import loomlessons.run.LessonResult;
import loomlessons.run.LessonRunner;
import loomlessons.run.RunListener;
import loomlessons.run.RunListener.CompositeListener;
import loomlessons.run.RunPlan;
import loomlessons.run.flight.RecordedCourse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs lessons and checks their claims. */
@Command(
        name = "run",
        description = "Runs all lessons, or the ones that you name, with all lanes side by side.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class RunCommand implements Callable<Integer> {

    private static final LaneWatch.Factory NO_WATCHES = (lesson, lane) -> LaneWatch.NONE;

    @Mixin
    public RunOptions options;

    @Spec
    private CommandSpec spec;

    private List<Lesson> lessons;
    private RunOutput output;

    @Override
    public Integer call() throws UsageException, InterruptedException {
        lessons = options.lessons();
        RunPlan plan = options.plan();
        boolean isStructured = plan.lanes().contains(Lane.STRUCTURED);
        OptionalInt exitCode = isStructured ? PreviewFlag.runWithIt(spec) : OptionalInt.empty();
        return exitCode.isPresent() ? exitCode.getAsInt() : run(plan, isStructured);
    }

    private int run(RunPlan plan, boolean isStructured) throws UsageException, InterruptedException {
        Outputs outputs = Outputs.of(options.recording.with(options.out), spec.commandLine());
        output = new RunOutput(options, plan, outputs);
        ScarceThreads.keepWarningsOffTheResults();
        if (isStructured) {
            StructuredPreparation.here(spec.commandLine().getErr());
            output.tellOfFlag();
        }
        CourseRecord course =
                outputs.flight().isPresent() ? runRecorded(outputs.flight().get()) : runPlain();
        return (course.isFine() ? ExitCode.FINE : ExitCode.REFUTED).code();
    }

    private CourseRecord runPlain() throws UsageException, InterruptedException {
        return run(new CompositeListener(output.texts()), NO_WATCHES, () -> {});
    }

    private CourseRecord runRecorded(OutputFile file) throws UsageException, InterruptedException {
        try (CourseFlight flight = CourseFlight.start()) {
            RecordedCourse recorded = new RecordedCourse();
            List<RunListener> listeners = new ArrayList<>(output.texts());
            listeners.add(recorded);
            return run(new CompositeListener(listeners), recorded, () -> flight.writeTo(file));
        }
    }

    /** Runs the lessons and writes their results, also if this JVM ends in the middle; then does the last writing. */
    private CourseRecord run(RunListener listener, LaneWatch.Factory watches, Writing last)
            throws UsageException, InterruptedException {
        RunPlan plan = options.plan();
        LessonRunner runner = new LessonRunner(plan, listener, () -> SkippedLane.of(spec), watches);
        CourseRecord empty = new CourseRecord(Instant.now(), Environment.current(), plan, List.of());
        AtomicReference<CourseRecord> course = new AtomicReference<>(empty);
        Registration end = PartialResults.onEnd(spec.commandLine().getErr(), () -> partialResults(course.get()));
        try {
            runAll(runner, course);
            output.texts().forEach(text -> text.courseEnded(course.get()));
            List<Writing> results = new ArrayList<>(output.results(course.get()));
            results.add(end::close);
            results.add(last);
            Outputs.writeAll(results);
        } finally {
            end.close();
        }
        return course.get();
    }

    private void runAll(LessonRunner runner, AtomicReference<CourseRecord> course) throws InterruptedException {
        for (Lesson lesson : lessons) {
            LessonResult result = runner.run(lesson);
            course.updateAndGet(before -> before.with(result));
            if (output.isUnread()) {
                return;
            }
        }
    }

    private List<Writing> partialResults(CourseRecord course) {
        return course.lessons().isEmpty() ? List.of() : output.results(course.interruptedBefore(lessons.size()));
    }
}
