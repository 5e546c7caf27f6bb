package loomlessons.cli.compare;

import java.util.Optional;
import loomlessons.cli.io.Outputs.Names;
import loomlessons.cli.option.ColorOption;
import loomlessons.cli.option.MeasurementFormat;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how and where a comparison is written. */
public final class OutputOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    MeasurementFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    private Optional<String> out;

    @Option(
            names = Names.JFR,
            paramLabel = "FILE",
            description = "Also write the flight recording of the watched tasks, for the JDK's program jfr.")
    private Optional<String> flight;

    @Mixin
    ColorOption color;

    /** The names of all files that the command writes. */
    Names outputs() {
        return new Names(out, Optional.empty(), flight);
    }
}
