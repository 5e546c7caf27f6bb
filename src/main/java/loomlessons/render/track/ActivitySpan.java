package loomlessons.render.track;

import loomlessons.lesson.Event;

/**
 * What a thread did from one of its events to the next.
 *
 * @param untilNanos when the next event was, or when the trail last tells of it
 */
public record ActivitySpan(Event from, Activity activity, long untilNanos) {}
