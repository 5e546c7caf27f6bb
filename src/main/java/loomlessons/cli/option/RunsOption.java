package loomlessons.cli.option;

import java.util.Optional;
import picocli.CommandLine.Option;

/** How many times a sweep measures each point. */
public final class RunsOption {

    private static final int DEFAULT = 3;

    /** Reads such a number. */
    public static final class Converter extends WholeNumber {

        public Converter() {
            super(1, 100);
        }
    }

    @Option(
            names = "--runs",
            paramLabel = "R",
            description = "How many times to measure each lane and size, in turn; 1 to 100. Default: " + DEFAULT + ".",
            converter = Converter.class)
    private Optional<Integer> runs;

    public boolean isGiven() {
        return runs.isPresent();
    }

    public int number() {
        return runs.orElse(DEFAULT);
    }
}
