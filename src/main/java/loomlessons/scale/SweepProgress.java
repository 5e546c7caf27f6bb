package loomlessons.scale;

import java.time.Duration;

/**
 * How far a sweep has come.
 *
 * @param left about the time until its end
 */
public record SweepProgress(int done, int total, Duration left, String now) {}
