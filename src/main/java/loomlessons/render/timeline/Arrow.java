package loomlessons.render.timeline;

/**
 * A thread begins or ends another one's wait: from one swimlane to another.
 *
 * @param fromLane counted from 0
 * @param fromMillis since the lane's first event
 */
public record Arrow(int fromLane, double fromMillis, int toLane, double toMillis) {}
