package loomlessons.cli.exercise;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import loomlessons.cli.ExitCode;
import loomlessons.cli.OutputFile;
import loomlessons.cli.UsageException;
import loomlessons.exercise.workspace.Progress;
import loomlessons.render.Json;
import loomlessons.render.ProgressText;
import loomlessons.run.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells how far a learner has come. */
@Command(
        name = "progress",
        description = "Tells how far you have come; as JSON for a trainer who collects a class.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ProgressCommand implements Callable<Integer> {

    /** The formats in which progress can be told. */
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
    private Optional<Path> out;

    @Mixin
    private WorkshopOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws UsageException, InterruptedException {
        Optional<OutputFile> file = out.isPresent() ? Optional.of(OutputFile.at(out.get())) : Optional.empty();
        Progress progress =
                Workshop.open(options.folder, spec.commandLine().getErr()).progress();
        String document = switch (format) {
            case TEXT ->
                new ProgressText(progress, options.page()).lines().stream().collect(Collectors.joining("\n", "", "\n"));
            case JSON -> Json.of(Environment.current(), progress);
        };
        if (file.isPresent()) {
            file.get().write(document);
        } else {
            PrintWriter screen = spec.commandLine().getOut();
            screen.print(document);
            screen.flush();
        }
        return ExitCode.FINE.code();
    }
}
