package loomlessons.scale;

import loomlessons.measure.metric.RunResult;

/** A run of a probe with the time at which it was made. */
public record TimedRun(Subject subject, Load load, RunSpan span, RunResult result) {}
