package loomlessons.render.timeline;

/**
 * A scope around its subtasks.
 *
 * @param firstLane counted from 0
 * @param from in milliseconds since the lane's first event: the creation of its first subtask
 * @param to the first sign of its owner after the last subtask's end
 */
public record ScopeBorder(int firstLane, int lastLane, double from, double to) {}
