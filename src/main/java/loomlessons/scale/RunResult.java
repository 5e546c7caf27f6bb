package loomlessons.scale;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** How one run of a probe ended. */
public sealed interface RunResult {

    /** It ran to its end. */
    record Measured(Map<Figure, Long> figures) implements RunResult {}

    /**
     * It came to an end before that, at a limit or otherwise.
     *
     * @param reached how many sleepers had begun to sleep by then, where that is known
     * @param evidence what the probe printed about it
     */
    record Failed(String reason, OptionalInt reached, List<String> evidence) implements RunResult {}

    /** A figure of this run; empty if it wasn't measured. */
    default OptionalLong figure(Figure figure) {
        return switch (this) {
            case Measured measured ->
                measured.figures().containsKey(figure)
                        ? OptionalLong.of(measured.figures().get(figure))
                        : OptionalLong.empty();
            case Failed failed -> OptionalLong.empty();
        };
    }
}
