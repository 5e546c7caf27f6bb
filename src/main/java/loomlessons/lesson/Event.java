package loomlessons.lesson;

import java.time.Duration;
import loomlessons.lesson.trail.ThreadFacts;

/**
 * One thing that happened in a lane.
 *
 * @param nanos nanoseconds since the lane's first event
 * @param cpuNanos CPU time in nanoseconds that the process has used since then, without the JVM's compilers
 * @param data what the event is about, for claims
 * @param text for people: no code may depend on its wording
 */
public record Event(long nanos, long cpuNanos, ThreadFacts thread, Kind kind, EventData data, String text) {

    /** Whether this happened before the other event of the same trail; no two events have the same time. */
    public boolean isBefore(Event other) {
        return nanos < other.nanos;
    }

    /** The same event, with more known about its thread. */
    public Event with(ThreadFacts facts) {
        return new Event(nanos, cpuNanos, facts, kind, data, text);
    }

    /** When it happened, for people: {@code 0.203 s}. */
    public String at() {
        return Seconds.measured(nanos) + " s";
    }

    /** The time from this event to a later one of the same trail. */
    public Duration until(Event later) {
        return Duration.ofNanos(later.nanos - nanos);
    }

    /** How many cores the process kept busy, on average, from this event to a later one of the same trail. */
    public double coresUsedUntil(Event later) {
        return (double) (later.cpuNanos - cpuNanos) / (later.nanos - nanos);
    }
}
