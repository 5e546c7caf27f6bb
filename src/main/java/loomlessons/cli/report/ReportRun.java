package loomlessons.cli.report;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import loomlessons.cli.io.ProgressBar;
import loomlessons.cli.io.SkippedLane;
import loomlessons.cli.io.StructuredPreparation;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.task.TaskComparison;
import loomlessons.compare.ComparePlan;
import loomlessons.compare.CompareRecord;
import loomlessons.compare.runner.Comparing.Outcome;
import loomlessons.launch.VisibleText;
import loomlessons.lesson.Lesson;
import loomlessons.measure.machine.SystemMonitor;
import loomlessons.render.json.Json;
import loomlessons.render.json.JsonDocument;
import loomlessons.render.report.ReportSource;
import loomlessons.run.CourseRecord;
import loomlessons.run.Environment;
import loomlessons.run.LessonResult;
import loomlessons.run.LessonRunner;
import loomlessons.run.RunListener.CompositeListener;
import loomlessons.run.RunPlan;
import loomlessons.scale.SweepPlan;
import loomlessons.scale.sweep.ColdAndWarm;
import loomlessons.scale.sweep.Sweep;
import picocli.CommandLine.Model.CommandSpec;

/** Runs the lessons and measurements of a report, and prints each step that is done. */
final class ReportRun {

    private static final String HERE = "this run";

    /**
     * How far it has come.
     *
     * @param current what is known of the part that still runs; empty if that is nothing
     */
    private record Progress(List<ReportSource> finished, Supplier<Optional<JsonDocument>> current) {

        static final Progress NONE = new Progress(List.of(), Optional::empty);

        Progress during(Supplier<Optional<JsonDocument>> part) {
            return new Progress(finished, part);
        }

        Progress after(JsonDocument document) {
            return new Progress(
                    Stream.concat(finished.stream(), Stream.of(source(document)))
                            .toList(),
                    Optional::empty);
        }

        private static ReportSource source(JsonDocument document) {
            return new ReportSource(HERE, document);
        }

        List<ReportSource> sources() {
            return Stream.concat(finished.stream(), current.get().map(Progress::source).stream())
                    .toList();
        }
    }

    private final CommandSpec spec;
    private final PrintWriter screen;
    private final Environment environment;
    private volatile Progress progress = Progress.NONE;
    private boolean fine = true;

    ReportRun(CommandSpec spec, PrintWriter screen) throws InterruptedException {
        this.spec = spec;
        this.screen = screen;
        this.environment = Environment.current();
    }

    /** Whether no claim was refuted and no lane failed. */
    boolean isFine() {
        return fine;
    }

    /** What has run up to now, also if this is only a part. */
    List<ReportSource> soFar() {
        return progress.sources();
    }

    void course(List<Lesson> lessons, RunPlan plan) throws InterruptedException {
        AtomicReference<CourseRecord> course =
                new AtomicReference<>(new CourseRecord(Instant.now(), environment, plan, List.of()));
        progress = progress.during(() -> Optional.of(course.get())
                .filter(begun -> !begun.lessons().isEmpty())
                .map(begun -> Json.document(begun.interruptedBefore(lessons.size()))));
        StructuredPreparation.here(spec.commandLine().getErr());
        LessonRunner runner = new LessonRunner(plan, new CompositeListener(List.of()), () -> SkippedLane.of(spec));
        for (Lesson lesson : lessons) {
            LessonResult result = runner.run(lesson);
            course.updateAndGet(before -> before.with(result));
            print((result.isFine() ? " ✔ " : " ✘ ") + lesson.name());
        }
        fine &= course.get().isFine();
        progress = progress.after(Json.document(course.get()));
    }

    void sweep(SweepPlan plan) throws UsageException, InterruptedException {
        progress = progress.after(ProgressBar.during(spec, bar -> {
            Sweep sweep = new Sweep(plan, new SystemMonitor(), bar);
            progress = progress.during(() -> sweep.soFar().map(record -> Json.document(environment, record)));
            return Json.document(environment, sweep.run());
        }));
        print(" ✔ sweep");
    }

    /** Measures the largest size of the sweep. */
    void coldAndWarm(SweepPlan plan) throws UsageException, InterruptedException {
        progress = progress.after(ProgressBar.during(spec, bar -> {
            ColdAndWarm measurement = new ColdAndWarm(plan, new SystemMonitor(), bar);
            progress = progress.during(() -> measurement.soFar().map(record -> Json.document(environment, record)));
            return Json.document(environment, measurement.run());
        }));
        print(" ✔ cold and warm");
    }

    /** Compares a task; if it can't be compared, the report has nothing about it. */
    void comparison(ComparePlan plan, Path recording) throws UsageException, InterruptedException {
        String name = VisibleText.of(plan.task().name());
        Outcome outcome = ProgressBar.during(spec, bar -> {
            TaskComparison comparison = new TaskComparison(plan, bar);
            progress = progress.during(() -> comparison.soFar().map(record -> Json.document(environment, record)));
            return comparison.run(recording);
        });
        switch (outcome) {
            case Outcome.Compared(CompareRecord record) -> {
                progress = progress.after(Json.document(environment, record));
                fine &= record.isAnyMeasured();
                print((record.isAnyMeasured() ? " ✔ " : " ✘ ") + name);
            }
            case Outcome.Unfit(String reason) -> {
                progress = progress.during(Optional::empty);
                fine = false;
                print(" ✘ %s can't be compared: %s".formatted(name, VisibleText.of(reason)));
            }
        }
    }

    private void print(String line) {
        screen.println(line);
        screen.flush();
    }
}
