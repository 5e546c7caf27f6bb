package loomlessons.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import loomlessons.cli.io.OutputFile;
import loomlessons.cli.io.UsageException;
import picocli.CommandLine.Option;

/** A trace for people who would rather look at the threads. */
public final class TraceOption {

    private static final String TRACE = "--trace";

    @Option(
            names = TRACE,
            paramLabel = "FILE",
            description =
                    "Also write a trace to this file, for ui.perfetto.dev: each thread is a track, or of scale each "
                            + "lane.")
    public Optional<Path> path;

    /** Where the trace goes; throws {@link UsageException} if it can't be written. */
    public Optional<OutputFile> file() throws UsageException {
        return OutputFile.of(TRACE, path);
    }
}
