package loomlessons.cli.option;

import loomlessons.cli.io.UsageException;
import picocli.CommandLine.Option;

/** How many times a sweep measures each point. */
public final class RunsOption {

    private static final int MOST = 100;

    @Option(
            names = "--runs",
            paramLabel = "R",
            defaultValue = "3",
            description = "How many times to measure each lane and size, in turn; 1 to 100. Default: ${DEFAULT-VALUE}.")
    private int runs;

    /** The number; throws {@link UsageException} if it is out of its range. */
    public int number() throws UsageException {
        if (runs < 1 || runs > MOST) {
            throw new UsageException("--runs %d is out of range: give 1 to %d".formatted(runs, MOST));
        }
        return runs;
    }
}
