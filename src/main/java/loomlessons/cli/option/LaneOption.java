package loomlessons.cli.option;

import java.util.EnumSet;
import java.util.List;
import loomlessons.cli.io.UsageException;
import loomlessons.lesson.Lane;
import picocli.CommandLine.Option;

/** Which lanes to run. */
public final class LaneOption {

    @Option(
            names = "--lane",
            paramLabel = "LANE",
            split = ",",
            description = "The lanes to run: ${COMPLETION-CANDIDATES}. Default: all.",
            completionCandidates = LaneNames.class,
            converter = LaneConverter.class)
    private List<Lane> lanes = List.of(Lane.values());

    /**
     * The lanes that were named, each once, in the order of {@link Lane}.
     *
     * @throws UsageException if none was
     */
    public List<Lane> lanes() throws UsageException {
        if (lanes.isEmpty()) {
            throw new UsageException("--lane names no lane; the lanes are " + String.join(", ", new LaneNames()));
        }
        return List.copyOf(EnumSet.copyOf(lanes));
    }
}
