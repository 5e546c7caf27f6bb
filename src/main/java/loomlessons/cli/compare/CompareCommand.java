package loomlessons.cli.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.OutputFile;
import loomlessons.cli.io.Outputs;
import loomlessons.cli.io.Outputs.Writing;
import loomlessons.cli.io.PartialResults;
import loomlessons.cli.io.ProgressBar;
import loomlessons.cli.io.ScarceThreads;
import loomlessons.cli.io.Terminal;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.task.TaskComparison;
import loomlessons.compare.ComparePlan;
import loomlessons.compare.CompareRecord;
import loomlessons.compare.runner.Comparing.Outcome;
import loomlessons.file.AtomicFile.Content;
import loomlessons.file.FileName;
import loomlessons.file.ScratchFolder;
import loomlessons.jvm.Shutdown.Registration;
import loomlessons.launch.VisibleText;
import loomlessons.measure.runner.Progress;
import loomlessons.render.compare.CompareCsv;
import loomlessons.render.compare.CompareMarkdown;
import loomlessons.render.compare.CompareText;
import loomlessons.render.json.Json;
import loomlessons.render.terminal.Page;
import loomlessons.render.terminal.Page.AnsiStyle;
import loomlessons.run.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a person's own task on each kind of thread, and says whether virtual threads would help it. */
@Command(
        name = "compare",
        description =
                "Runs your own task on each kind of thread, and says whether virtual threads would help, and why.",
        footer = {
            "",
            "A task is a class that implements Runnable or Callable, or has one method task(). Neither task() nor the "
                    + "constructor may have parameters. All tasks share one object: its constructor sets up, and its "
                    + "close(), if it is AutoCloseable, tears down. A static task() needs no object.",
            "The task runs with your own rights, as your program would. What it prints isn't shown.",
            "Exit codes: 0 there is an answer; 1 the task couldn't be measured on any kind of thread; 2 wrong usage, or "
                    + "the file isn't a task; 130 interrupted."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class CompareCommand implements Callable<Integer> {

    @Mixin
    TaskOptions task;

    @Option(
            names = ExampleFile.OPTION,
            paramLabel = "NAME",
            description = "Write an example to start from, into a folder: ${COMPLETION-CANDIDATES}.",
            completionCandidates = ExampleFile.Names.class)
    private Optional<String> example;

    @Mixin
    MeasureOptions measure;

    @Mixin
    OutputOptions output;

    @Spec
    private CommandSpec spec;

    private Outputs outputs;
    private volatile Supplier<List<Writing>> soFar = List::of;

    @Override
    public Integer call() throws UsageException, InterruptedException {
        if (example.isPresent()) {
            return new ExampleFile(spec).write(example.get(), task);
        }
        measure.check();
        outputs = Outputs.of(output.outputs(), spec.commandLine());
        keepTheTask();
        ScarceThreads.keepWarningsOffTheResults();
        try (ScratchFolder classes = ScratchFolder.createForClasses();
                ScratchFolder recordings = ScratchFolder.create()) {
            ComparePlan plan = measure.plan(task.source().find(classes.path(), spec), spec);
            return compare(plan, recordings.path().resolve("compare.jfr")).code();
        } catch (IOException none) {
            throw UsageException.noScratchFolder(none);
        }
    }

    /** A result must not replace the file with the task. */
    private void keepTheTask() throws UsageException {
        Stream<Path> results =
                Stream.concat(outputs.document().file().stream(), outputs.flight().flatMap(OutputFile::file).stream());
        Outputs.checkDistinct(
                Stream.concat(task.file.stream(), results).map(FileName::real).toList());
    }

    /** If this JVM ends in the middle, what has been measured is written all the same. */
    private ExitCode compare(ComparePlan plan, Path recording) throws UsageException, InterruptedException {
        Registration end = PartialResults.onEnd(spec.commandLine().getErr(), () -> soFar.get());
        try {
            return switch (ProgressBar.during(spec, bar -> run(plan, recording, bar))) {
                case Outcome.Compared(CompareRecord comparison) -> write(comparison, recording);
                case Outcome.Unfit(String reason) -> unfit(plan, reason);
            };
        } finally {
            end.close();
        }
    }

    private Outcome run(ComparePlan plan, Path recording, Consumer<Progress> bar)
            throws UsageException, IOException, InterruptedException {
        TaskComparison comparison = new TaskComparison(plan, bar);
        soFar = () -> comparison.soFar().map(this::results).orElse(List.of());
        return comparison.run(recording);
    }

    private ExitCode write(CompareRecord comparison, Path recording) throws UsageException, InterruptedException {
        List<Writing> results = new ArrayList<>(results(comparison));
        outputs.flight().ifPresent(flight -> results.add(() -> copy(recording, flight)));
        Outputs.writeAll(results);
        return comparison.isAnyMeasured() ? ExitCode.FINE : ExitCode.REFUTED;
    }

    private ExitCode unfit(ComparePlan plan, String reason) {
        spec.commandLine()
                .getErr()
                .println("loom-lessons: "
                        + VisibleText.of(
                                "%s can't be compared: %s".formatted(plan.task().name(), reason)));
        return ExitCode.REFUTED;
    }

    private List<Writing> results(CompareRecord comparison) {
        return List.of(() -> outputs.document().write(document(comparison)));
    }

    private static void copy(Path recording, OutputFile flight) throws UsageException {
        if (!Files.exists(recording)) {
            throw new UsageException("can't make the flight recording: the task couldn't be watched");
        }
        flight.write(Content.of(recording));
    }

    private String document(CompareRecord comparison) throws InterruptedException {
        Environment environment = Environment.current();
        return switch (output.format) {
            case TEXT -> new CompareText(environment, comparison, page()).text();
            case MARKDOWN -> new CompareMarkdown(environment, comparison).text();
            case CSV -> CompareCsv.of(comparison);
            case JSON -> Json.of(environment, comparison);
        };
    }

    private Page page() throws InterruptedException {
        Terminal terminal = Terminal.detect(System.getenv());
        AnsiStyle style =
                outputs.document().isStandardOutput() ? output.color.style(terminal) : output.color.styleForFiles();
        return new Page(terminal.width(), style, false);
    }
}
