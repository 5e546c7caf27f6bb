package loomlessons.measure.runner;

import java.time.Duration;

/**
 * How far a measurement has come.
 *
 * @param left about the time until its end
 * @param now what is measured now
 */
public record Progress(int done, int total, Duration left, String now) {}
