package loomlessons.scale;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import loomlessons.measure.machine.Ceiling;
import loomlessons.measure.machine.Limit;

/**
 * Everything that is known of one sweep.
 *
 * @param timeline all runs of all points, in the order in which they were made
 */
public record SweepRecord(
        Instant startedAt,
        SweepPlan plan,
        List<Limit> limits,
        Optional<Ceiling> ceiling,
        List<Point> points,
        List<TimedRun> timeline,
        List<SweepWarning> warnings) {

    /** How the subjects compare, by the number of sleepers. */
    public List<Comparison> comparisons() {
        return Comparison.ofAll(points);
    }

    /** What more sleepers cost, by subject. */
    public List<Growth> growths() {
        return Growth.ofAll(points);
    }
}
