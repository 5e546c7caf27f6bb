package loomlessons.cli.option;

import java.util.Optional;
import loomlessons.cli.io.Outputs.Names;
import picocli.CommandLine.Option;

/** What to record beside the result: a trace, a flight recording. */
public final class RecordingOptions {

    @Option(
            names = Names.TRACE,
            paramLabel = "FILE",
            description =
                    "Also write a trace for ui.perfetto.dev to this file: one track per thread (scale: per lane).")
    public Optional<String> trace;

    @Option(
            names = Names.JFR,
            paramLabel = "FILE",
            description = "Also write a flight recording to this file, for the JDK's program jfr; scale adds one "
                    + "recorded run per lane and size, up to 100k sleepers.")
    public Optional<String> flight;

    public boolean isRequested() {
        return trace.isPresent() || flight.isPresent();
    }

    /** The names of all files that the command writes. */
    public Names with(Optional<String> out) {
        return new Names(out, trace, flight);
    }
}
