package loomlessons.measure.metric;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** How one run of a probe ended. */
public sealed interface RunResult {

    /** It ran to its end. */
    record Measured(Metrics metrics) implements RunResult {}

    /**
     * It came to an end before that, at a limit or otherwise.
     *
     * @param reached how many sleepers had begun to sleep by then, where that is known
     * @param evidence what the probe printed about it
     */
    record Failed(String reason, OptionalInt reached, List<String> evidence) implements RunResult {}

    /** A metric of this run; empty if it wasn't measured. */
    default OptionalLong metric(Metric metric) {
        return switch (this) {
            case Measured measured -> measured.metrics().value(metric);
            case Failed failed -> OptionalLong.empty();
        };
    }
}
