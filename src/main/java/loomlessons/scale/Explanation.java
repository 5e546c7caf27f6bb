package loomlessons.scale;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The same lane and load measured cold and warm.
 *
 * @param coldDeoptimizations deoptimizations in a separate cold run, if they could be counted
 * @param warmDeoptimizations the same in a warm run
 * @param interruption why runs are missing, if the measurement was interrupted
 */
public record Explanation(
        Instant startedAt,
        Point cold,
        Point warm,
        OptionalLong coldDeoptimizations,
        OptionalLong warmDeoptimizations,
        Optional<String> interruption) {}
