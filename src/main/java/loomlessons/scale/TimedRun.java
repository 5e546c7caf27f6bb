package loomlessons.scale;

import java.time.Duration;
import loomlessons.measure.metric.RunResult;

/**
 * A run of a probe with the time at which it was made.
 *
 * @param start from the beginning of the sweep until the probe was started
 * @param lasted from then until it had ended
 */
public record TimedRun(Subject subject, Load load, Duration start, Duration lasted, RunResult result) {}
