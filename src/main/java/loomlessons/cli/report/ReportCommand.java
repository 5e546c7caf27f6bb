package loomlessons.cli.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import loomlessons.cli.io.Browser;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.JsonFile;
import loomlessons.cli.io.OutputFile;
import loomlessons.cli.io.OutputFile.Destination;
import loomlessons.cli.io.UsageException;
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
        Destination destination = Destination.of(Optional.of(options.out), out());
        OutputFile.checkApart(Stream.concat(options.files.stream(), Stream.of(options.out))
                .map(Optional::of)
                .toList());
        List<ReportSource> sources = new ArrayList<>();
        for (Path file : options.files) {
            sources.add(JsonFile.read(file));
        }

        ReportRun run = new ReportRun(spec);
        sources.addAll(run.course(lessons, options.coursePlan()));
        if (sweep.isPresent()) {
            sources.addAll(run.scale(sweep.get()));
        }
        destination.publish(Report.html(sources));
        out().println("Wrote " + options.out);
        out().flush();
        if (options.open) {
            open();
        }
        return (run.isFine() ? ExitCode.FINE : ExitCode.REFUTED).code();
    }

    private void open() {
        try {
            Browser.open(options.out);
        } catch (IOException none) {
            spec.commandLine()
                    .getErr()
                    .printf("loom-lessons: can't start a browser here: open %s yourself%n", options.out);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
