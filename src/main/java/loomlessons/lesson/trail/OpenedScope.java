package loomlessons.lesson.trail;

/**
 * A scope, or an executor, in which threads of a learner's program run.
 *
 * @param number tells the scopes of one run apart
 * @param afterNanos it was opened after that time, in nanoseconds since the trail's first event, and a moment later it was there
 */
public record OpenedScope(int number, long afterNanos) {}
