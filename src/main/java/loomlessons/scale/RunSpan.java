package loomlessons.scale;

import java.time.Duration;

/**
 * When a run of a probe was made.
 *
 * @param start from the beginning of the sweep until the probe was started
 * @param lasted from then until it had ended
 */
public record RunSpan(Duration start, Duration lasted) {}
