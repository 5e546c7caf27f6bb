package loomlessons.cli.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import loomlessons.cli.io.Browser;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.OutputFile;
import loomlessons.cli.io.Outputs;
import loomlessons.cli.io.Outputs.Names;
import loomlessons.cli.io.Outputs.Writing;
import loomlessons.cli.io.PartialResults;
import loomlessons.cli.io.PreviewFlag;
import loomlessons.cli.io.ScarceThreads;
import loomlessons.cli.io.UsageException;
import loomlessons.compare.ComparePlan;
import loomlessons.file.FileName;
import loomlessons.file.NoScratchFolderException;
import loomlessons.file.ScratchFolder;
import loomlessons.jvm.Shutdown.Registration;
import loomlessons.launch.VisibleText;
import loomlessons.lesson.Lesson;
import loomlessons.render.report.Report;
import loomlessons.render.report.ReportSource;
import loomlessons.scale.SweepPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes runs and measurements as one web page. */
@Command(
        name = "report",
        description =
                "Writes one web page that works without a network: lessons as timelines, sweeps as charts, your own task on each kind of thread.",
        footer = {"", "Without --lessons, --scale, --compare and --from: all lessons and a sweep, in about 2.5 minutes."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ReportCommand implements Callable<Integer> {

    private static final String INTERRUPTED = "incomplete: the report was interrupted";

    @Mixin
    ReportOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws UsageException, InterruptedException {
        List<Lesson> lessons = options.lessons();
        OptionalInt exitCode = lessons.isEmpty() ? OptionalInt.empty() : PreviewFlag.runWithIt(spec);
        return exitCode.isPresent() ? exitCode.getAsInt() : report(lessons);
    }

    private int report(List<Lesson> lessons) throws UsageException, InterruptedException {
        Optional<SweepPlan> sweep = options.sweepPlan(spec);
        Outputs outputs = Outputs.of(Names.ofOut(Optional.of(options.out)), spec.commandLine());
        OutputFile page = outputs.document();
        checkFiles(page);
        List<ReportSource> read = new ArrayList<>();
        for (Path file : options.files) {
            read.add(JsonFile.read(file));
        }
        if (sweep.isPresent()) {
            requireScratchFolder();
        }
        ScarceThreads.keepWarningsOffTheResults();
        try (ReportComparisons comparisons = ReportComparisons.of(options.tasks, options.wantedRuns(), spec)) {
            return report(new Parts(lessons, sweep, comparisons), read, outputs);
        }
    }

    /** What the report runs itself. */
    private record Parts(List<Lesson> lessons, Optional<SweepPlan> sweep, ReportComparisons comparisons) {}

    private int report(Parts parts, List<ReportSource> read, Outputs outputs)
            throws UsageException, InterruptedException {
        OutputFile page = outputs.document();
        PrintWriter screen = page.isStandardOutput() ? spec.commandLine().getErr() : outputs.screen();
        PreviewFlag.notice().ifPresent(screen::println);
        ReportRun run = new ReportRun(spec, screen);
        Registration end = PartialResults.onEnd(spec.commandLine().getErr(), () -> partialPage(read, run, page));
        try {
            runAll(run, parts);
            page.write(Report.html(joined(read, run)));
        } finally {
            end.close();
        }
        if (!page.isStandardOutput()) {
            screen.println("Wrote " + VisibleText.of(options.out));
            screen.flush();
        }
        if (options.open) {
            page.file().ifPresent(this::open);
        }
        return (run.isFine() ? ExitCode.FINE : ExitCode.REFUTED).code();
    }

    private void checkFiles(OutputFile page) throws UsageException {
        if (options.open && page.file().isEmpty()) {
            throw new UsageException("--open needs a file: name one with --out");
        }
        Outputs.checkDistinct(
                Stream.of(options.files, options.tasks, page.file().stream().toList())
                        .flatMap(List::stream)
                        .map(FileName::real)
                        .toList());
    }

    private void runAll(ReportRun run, Parts parts) throws UsageException, InterruptedException {
        if (!parts.lessons().isEmpty()) {
            run.course(parts.lessons(), options.coursePlan());
        }
        if (parts.sweep().isPresent()) {
            run.sweep(parts.sweep().get());
            run.coldAndWarm(parts.sweep().get());
        }
        for (ComparePlan plan : parts.comparisons().plans()) {
            run.comparison(plan, parts.comparisons().recording(plan));
        }
    }

    private static List<ReportSource> joined(List<ReportSource> read, ReportRun run) {
        return Stream.concat(read.stream(), run.soFar().stream()).toList();
    }

    private static List<Writing> partialPage(List<ReportSource> read, ReportRun run, OutputFile page) {
        return run.soFar().isEmpty()
                ? List.of()
                : List.of(() -> page.write(Report.html(joined(read, run), Optional.of(INTERRUPTED))));
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
}
