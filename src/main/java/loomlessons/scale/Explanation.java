package loomlessons.scale;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * The same lane and load measured cold and warm.
 *
 * @param coldDeoptimizations times that compiled code was thrown away in a cold run of its own, if it could be counted
 * @param warmDeoptimizations the same of a warm run
 */
public record Explanation(
        Instant startedAt,
        Point cold,
        Point warm,
        OptionalLong coldDeoptimizations,
        OptionalLong warmDeoptimizations) {}
