package loomlessons.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import loomlessons.render.ExplanationText;
import loomlessons.render.Ink;
import loomlessons.render.Json;
import loomlessons.render.Page;
import loomlessons.render.SweepCsv;
import loomlessons.render.SweepMarkdown;
import loomlessons.render.SweepText;
import loomlessons.run.Environment;
import loomlessons.scale.ColdAndWarm;
import loomlessons.scale.Explanation;
import loomlessons.scale.Machine;
import loomlessons.scale.Sweep;
import loomlessons.scale.SweepPlan;
import loomlessons.scale.SweepRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures what thousands to a million sleepers take. */
@Command(
        name = "scale",
        description = "Measures how sleepers scale, each measurement in a JVM of its own: time, memory, threads.",
        footer = {"", "A probe that meets a limit of the machine is a result: the exit code is 0."},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ScaleCommand implements Callable<Integer> {

    @Mixin
    ScaleOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws UsageException, InterruptedException {
        SweepPlan plan = options.plan();
        Destination destination = Destination.of(options.out, spec.commandLine().getOut());
        ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), Terminal.showsErrors());
        destination.publish(document(plan, bar));
        return ExitCode.FINE.code();
    }

    private String document(SweepPlan plan, ProgressBar bar) throws UsageException, InterruptedException {
        try {
            return options.explain
                    ? document(new ColdAndWarm(plan, new Machine(), bar::show).run())
                    : document(new Sweep(plan, new Machine(), bar::show).run());
        } catch (IOException noScratchFolder) {
            throw UsageException.noScratchFolder(noScratchFolder);
        } finally {
            bar.clear();
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
        return options.format == ScaleFormat.JSON
                ? Json.of(Environment.current(), explanation)
                : new ExplanationText(explanation, page()).text();
    }

    private Page page() throws InterruptedException {
        Terminal terminal = Terminal.detect(System.getenv());
        Ink ink = options.out.isPresent() ? options.color.inkForFiles() : options.color.ink(terminal);
        return new Page(terminal.width(), ink, false);
    }
}
