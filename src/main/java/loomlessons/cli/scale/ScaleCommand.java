package loomlessons.cli.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.OutputFile;
import loomlessons.cli.io.Outputs;
import loomlessons.cli.io.Outputs.Writing;
import loomlessons.cli.io.PartialResults;
import loomlessons.cli.io.ProgressBar;
import loomlessons.cli.io.ScarceThreads;
import loomlessons.cli.io.Terminal;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.option.MeasurementFormat;
import loomlessons.file.AtomicFile.Content;
import loomlessons.file.ScratchFolder;
import loomlessons.flight.RecorderFolder;
import loomlessons.jvm.Shutdown.Registration;
import loomlessons.measure.machine.SystemMonitor;
import loomlessons.measure.metric.RunResult;
import loomlessons.measure.runner.Progress;
import loomlessons.render.json.Json;
import loomlessons.render.sweep.ExplanationText;
import loomlessons.render.sweep.SweepCsv;
import loomlessons.render.sweep.SweepMarkdown;
import loomlessons.render.sweep.SweepText;
import loomlessons.render.terminal.Page;
import loomlessons.render.terminal.Page.AnsiStyle;
import loomlessons.render.trace.SweepTrace;
import loomlessons.run.Environment;
import loomlessons.scale.Explanation;
import loomlessons.scale.SweepPlan;
import loomlessons.scale.SweepRecord;
import loomlessons.scale.flight.FlightRun;
import loomlessons.scale.sweep.ColdAndWarm;
import loomlessons.scale.sweep.Sweep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures what thousands to a million sleepers cost. */
@Command(
        name = "scale",
        description = "Measures time, memory and threads for more and more sleepers; each measurement in its own JVM.",
        footer = {"", "Hitting a limit of the machine is a result, not an error: the exit code is 0."},
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ScaleCommand implements Callable<Integer> {

    @Mixin
    ScaleOptions options;

    @Spec
    private CommandSpec spec;

    private Outputs outputs;
    private volatile Supplier<List<Writing>> soFar = List::of;

    /** If this JVM ends in the middle, what has been measured is written all the same. */
    @Override
    public Integer call() throws UsageException, InterruptedException {
        SweepPlan plan = options.plan(spec);
        outputs = Outputs.of(options.recording.with(options.out), spec.commandLine());
        ScarceThreads.keepWarningsOffTheResults();
        if (outputs.flight().isPresent()) {
            requireRecorderFolder(FlightRun.room(plan));
        }
        Registration end = PartialResults.onEnd(spec.commandLine().getErr(), () -> soFar.get());
        try {
            Outputs.writeAll(options.explain ? explain(plan) : measure(plan, end));
        } finally {
            end.close();
        }
        return ExitCode.FINE.code();
    }

    private List<Writing> explain(SweepPlan plan) throws UsageException, InterruptedException {
        Explanation explanation = ProgressBar.during(spec, bar -> {
            ColdAndWarm measurement = new ColdAndWarm(plan, new SystemMonitor(), bar);
            soFar = () -> measurement.soFar().map(this::results).orElse(List.of());
            return measurement.run();
        });
        return results(explanation);
    }

    /** The registration is closed before a recording is made: what was measured is written then. */
    private List<Writing> measure(SweepPlan plan, Registration end) throws UsageException, InterruptedException {
        SweepRecord sweep = ProgressBar.during(spec, bar -> {
            Sweep measurement = new Sweep(plan, new SystemMonitor(), bar);
            soFar = () -> measurement.soFar().map(this::results).orElse(List.of());
            return measurement.run();
        });
        List<Writing> results = new ArrayList<>(results(sweep));
        outputs.flight()
                .ifPresent(flight -> results.add(() -> {
                    end.close();
                    record(sweep, flight);
                }));
        return results;
    }

    private List<Writing> results(Explanation explanation) {
        return List.of(() -> outputs.document().write(document(explanation)));
    }

    private List<Writing> results(SweepRecord sweep) {
        List<Writing> results = new ArrayList<>();
        results.add(() -> outputs.document().write(document(sweep)));
        outputs.trace().ifPresent(trace -> results.add(() -> trace.write(SweepTrace.of(Environment.current(), sweep))));
        return results;
    }

    /** Asks before the sweep: afterwards it would be in vain. */
    private static void requireRecorderFolder(long bytes) throws UsageException {
        try (ScratchFolder folder = ScratchFolder.create(bytes)) {
            RecorderFolder.of(folder.path());
        } catch (IOException none) {
            throw UsageException.noScratchFolder(none);
        }
    }

    private void record(SweepRecord sweep, OutputFile file) throws UsageException, InterruptedException {
        try (ScratchFolder folder = ScratchFolder.create()) {
            Path recording = folder.path().resolve("scale.jfr");
            FlightRun flight = new FlightRun(sweep, recording, RecorderFolder.of(folder.path()));
            if (!flight.isPossible()) {
                throw new UsageException("--jfr has nothing to record: no lane was measured");
            }
            RunResult result = ProgressBar.during(spec, bar -> {
                bar.accept(new Progress(0, 1, Duration.ZERO, "recording"));
                return flight.record(new SystemMonitor());
            });
            switch (result) {
                case RunResult.Measured measured -> file.write(Content.of(recording));
                case RunResult.Failed failed ->
                    throw new UsageException("can't make the flight recording: " + failed.reason());
            }
        } catch (IOException none) {
            throw UsageException.noScratchFolder(none);
        }
    }

    private String document(SweepRecord sweep) throws InterruptedException {
        Environment environment = Environment.current();
        return switch (options.format) {
            case TEXT -> new SweepText(environment, sweep, page()).text();
            case MARKDOWN -> new SweepMarkdown(environment, sweep).text();
            case CSV -> SweepCsv.of(sweep);
            case JSON -> Json.of(environment, sweep);
        };
    }

    private String document(Explanation explanation) throws InterruptedException {
        return options.format == MeasurementFormat.JSON
                ? Json.of(Environment.current(), explanation)
                : new ExplanationText(explanation, page()).text();
    }

    private Page page() throws InterruptedException {
        Terminal terminal = Terminal.detect(System.getenv());
        AnsiStyle style =
                !outputs.document().isStandardOutput() ? options.color.styleForFiles() : options.color.style(terminal);
        return new Page(terminal.width(), style, false);
    }
}
