package loomlessons.cli.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import loomlessons.cli.io.Browser;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.OutputFile;
import loomlessons.cli.io.Outputs;
import loomlessons.cli.io.Outputs.Names;
import loomlessons.cli.io.ProgressBar;
import loomlessons.cli.io.SkippedLane;
import loomlessons.cli.io.UsageException;
import loomlessons.file.FileName;
import loomlessons.file.NoScratchFolderException;
import loomlessons.file.ScratchFolder;
import loomlessons.launch.VisibleText;
import loomlessons.lesson.Lesson;
import loomlessons.measure.machine.SystemMonitor;
import loomlessons.render.json.Json;
import loomlessons.render.report.Report;
import loomlessons.render.report.ReportSource;
import loomlessons.run.CourseRecord;
import loomlessons.run.Environment;
import loomlessons.run.LessonResult;
import loomlessons.run.LessonRunner;
import loomlessons.run.RunListener.CompositeListener;
import loomlessons.run.RunPlan;
import loomlessons.scale.Explanation;
import loomlessons.scale.SweepPlan;
import loomlessons.scale.SweepRecord;
import loomlessons.scale.sweep.ColdAndWarm;
import loomlessons.scale.sweep.Sweep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes runs and measurements as one web page. */
@Command(
        name = "report",
        description = "Writes one web page that works without a network: lessons as timelines, sweeps as charts.",
        footer = {"", "Without --lessons, --scale and --from: all lessons and a sweep, in about 2.5 minutes."},
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ReportCommand implements Callable<Integer> {

    @Mixin
    ReportOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws UsageException, InterruptedException {
        List<Lesson> lessons = options.lessons();
        Optional<SweepPlan> sweep = options.sweepPlan();
        Outputs outputs = Outputs.of(Names.ofOut(Optional.of(options.out)), spec.commandLine());
        OutputFile page = outputs.document();
        if (options.open && page.file().isEmpty()) {
            throw new UsageException("--open needs a file: name one with --out");
        }
        Outputs.checkDistinct(Stream.concat(options.files.stream(), page.file().stream())
                .map(FileName::real)
                .toList());
        List<ReportSource> sources = new ArrayList<>();
        for (Path file : options.files) {
            sources.add(JsonFile.read(file));
        }

        PrintWriter screen = page.isStandardOutput() ? spec.commandLine().getErr() : outputs.screen();
        if (sweep.isPresent()) {
            requireScratchFolder();
        }
        ReportRun run = new ReportRun(spec, screen);
        sources.addAll(run.course(lessons, options.coursePlan()));
        if (sweep.isPresent()) {
            sources.addAll(run.scale(sweep.get()));
        }
        page.write(Report.html(sources));
        if (!page.isStandardOutput()) {
            screen.println("Wrote " + VisibleText.of(options.out));
            screen.flush();
        }
        if (options.open) {
            page.file().ifPresent(this::open);
        }
        return (run.isFine() ? ExitCode.FINE : ExitCode.REFUTED).code();
    }

    /** Asks before the lessons, because the sweep comes after them. */
    private static void requireScratchFolder() throws UsageException {
        try {
            ScratchFolder.create().close();
        } catch (NoScratchFolderException none) {
            throw UsageException.noScratchFolder(none);
        }
    }

    private void open(Path page) {
        try {
            Browser.open(page);
        } catch (IOException none) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "loom-lessons: can't start a browser here: open %s yourself%n",
                            VisibleText.of(options.out));
        }
    }

    /** Runs the lessons and measurements of a report, and prints each step that is done. */
    static final class ReportRun {

        private static final String HERE = "this run";

        private final CommandSpec spec;
        private final PrintWriter screen;
        private boolean fine = true;

        ReportRun(CommandSpec spec, PrintWriter screen) {
            this.spec = spec;
            this.screen = screen;
        }

        /** Whether no claim was refuted and no lane failed. */
        boolean isFine() {
            return fine;
        }

        /** Runs the lessons; returns no source if there are no lessons. */
        List<ReportSource> course(List<Lesson> lessons, RunPlan plan) throws InterruptedException {
            if (lessons.isEmpty()) {
                return List.of();
            }
            Instant startedAt = Instant.now();
            LessonRunner runner = new LessonRunner(plan, new CompositeListener(List.of()), () -> SkippedLane.of(spec));
            List<LessonResult> results = new ArrayList<>();
            for (Lesson lesson : lessons) {
                results.add(runner.run(lesson));
                print((results.getLast().isFine() ? " ✔ " : " ✘ ") + lesson.name());
            }
            CourseRecord course = new CourseRecord(startedAt, Environment.current(), plan, List.copyOf(results));
            fine = course.isFine();
            return List.of(new ReportSource(HERE, Json.document(course)));
        }

        /** Makes the sweep, and measures its largest size cold and warm. */
        List<ReportSource> scale(SweepPlan plan) throws UsageException, InterruptedException {
            Environment environment = Environment.current();
            SweepRecord sweep = ProgressBar.during(spec, bar -> new Sweep(plan, new SystemMonitor(), bar).run());
            print(" ✔ sweep");
            Explanation explanation =
                    ProgressBar.during(spec, bar -> new ColdAndWarm(plan, new SystemMonitor(), bar).run());
            print(" ✔ cold and warm");
            return List.of(
                    new ReportSource(HERE, Json.document(environment, sweep)),
                    new ReportSource(HERE, Json.document(environment, explanation)));
        }

        private void print(String line) {
            screen.println(line);
            screen.flush();
        }
    }
}
