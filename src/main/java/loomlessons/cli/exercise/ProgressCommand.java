package loomlessons.cli.exercise;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.OutputFile;
import loomlessons.cli.io.Outputs;
import loomlessons.cli.io.Outputs.Names;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.workshop.Workshop;
import loomlessons.cli.workshop.WorkshopOptions;
import loomlessons.exercise.workspace.WorkshopProgress;
import loomlessons.render.json.Json;
import loomlessons.render.terminal.Page;
import loomlessons.render.workshop.ProgressText;
import loomlessons.run.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows a learner's progress. */
@Command(
        name = "progress",
        description = "Shows your progress, also as JSON for trainers who collect the results of a class.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ProgressCommand implements Callable<Integer> {

    enum ProgressFormat {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ProgressFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    private Optional<String> out;

    @Mixin
    private WorkshopOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws UsageException, InterruptedException {
        OutputFile document = Outputs.of(Names.ofOut(out), spec.commandLine()).document();
        Workshop workshop = options.workshop();
        WorkshopProgress progress = workshop.progress();
        document.write(
                switch (format) {
                    case TEXT -> text(new ProgressText(progress, page(document)), workshop.noteOfMissingFiles());
                    case JSON -> Json.of(Environment.current(), progress);
                });
        return ExitCode.FINE.code();
    }

    private static String text(ProgressText progress, Optional<String> missingFiles) {
        return Stream.concat(progress.lines().stream(), progress.otherJdks(missingFiles).stream())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private Page page(OutputFile document) throws InterruptedException {
        return document.isStandardOutput() ? options.page() : options.pageForFiles();
    }
}
