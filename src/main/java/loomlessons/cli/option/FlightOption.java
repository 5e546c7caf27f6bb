package loomlessons.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import loomlessons.cli.io.OutputFile;
import loomlessons.cli.io.UsageException;
import picocli.CommandLine.Option;

/** A flight recording, for the JDK's own tools. */
public final class FlightOption {

    private static final String JFR = "--jfr";

    @Option(
            names = JFR,
            paramLabel = "FILE",
            description = "Also write a flight recording to this file, for the JDK's jfr; scale makes one more run for "
                    + "it of each lane and number, up to 100k sleepers.")
    public Optional<Path> path;

    /** Where the recording goes; throws {@link UsageException} if it can't be written. */
    public Optional<OutputFile> file() throws UsageException {
        return OutputFile.of(JFR, path);
    }
}
