package loomlessons.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import loomlessons.cli.io.OutputFile;
import loomlessons.cli.io.UsageException;
import picocli.CommandLine.Option;

/** What to record beside the result: a trace, a flight recording. */
public final class RecordingOptions {

    private static final String TRACE = "--trace";
    private static final String JFR = "--jfr";

    @Option(
            names = TRACE,
            paramLabel = "FILE",
            description =
                    "Also write a trace for ui.perfetto.dev to this file: one track per thread (scale: per lane).")
    public Optional<Path> trace;

    @Option(
            names = JFR,
            paramLabel = "FILE",
            description = "Also write a flight recording to this file, for the JDK's program jfr; scale adds one "
                    + "recorded run per lane and size, up to 100k sleepers.")
    public Optional<Path> flight;

    public boolean isRequested() {
        return trace.isPresent() || flight.isPresent();
    }

    /** Where the trace goes; throws {@link UsageException} if it can't be written. */
    public Optional<OutputFile> traceFile() throws UsageException {
        return OutputFile.of(TRACE, trace);
    }

    /** Where the flight recording goes; throws {@link UsageException} if it can't be written. */
    public Optional<OutputFile> flightFile() throws UsageException {
        return OutputFile.of(JFR, flight);
    }
}
