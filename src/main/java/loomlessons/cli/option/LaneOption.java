package loomlessons.cli.option;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import loomlessons.cli.io.ClosestNames;
import loomlessons.cli.io.UsageException;
import loomlessons.lesson.Lane;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which lanes to run. */
public final class LaneOption {

    /** The names of all lanes, for shell completion and help. */
    public static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Stream.of(Lane.values()).map(Lane::label).iterator();
        }
    }

    /** Reads the name of a lane. */
    static final class Converter implements ITypeConverter<Lane> {

        @Override
        public Lane convert(String text) {
            List<String> names = Stream.of(Lane.values()).map(Lane::label).toList();
            return Stream.of(Lane.values())
                    .filter(lane -> lane.label().equalsIgnoreCase(text.strip()))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'%s' is not a lane; the lanes are %s.%s"
                            .formatted(text, String.join(", ", names), ClosestNames.question(text, names))));
        }
    }

    @Option(
            names = "--lane",
            paramLabel = "LANE",
            split = ",",
            description = "The lanes to run: ${COMPLETION-CANDIDATES}. Default: all.",
            completionCandidates = Names.class,
            converter = Converter.class)
    private List<Lane> lanes;

    /** Whether the option was given, and names several lanes. */
    public boolean namesSeveral() {
        return lanes != null && lanes.stream().distinct().count() > 1;
    }

    /**
     * The named lanes, or all; each once, in the order of {@link Lane}.
     *
     * @throws UsageException if the option names none
     */
    public List<Lane> lanes() throws UsageException {
        if (lanes == null) {
            return List.of(Lane.values());
        }
        if (lanes.isEmpty()) {
            throw new UsageException("--lane needs a lane; the lanes are " + String.join(", ", new Names()));
        }
        return List.copyOf(EnumSet.copyOf(lanes));
    }
}
