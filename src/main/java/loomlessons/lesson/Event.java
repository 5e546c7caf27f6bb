package loomlessons.lesson;

import java.time.Duration;
import loomlessons.lesson.trail.ThreadFacts;

/**
 * One thing that happened in a lane.
 *
 * @param nanos nanoseconds since the lane's first event
 * @param cpuNanos CPU time in nanoseconds that the process has used since then, without the JVM's compilers
 * @param lateNanos how long, in nanoseconds, the machine was late since then with what should run, as far as it was measured
 * @param data what the event is about, for claims
 * @param text for people: no code may depend on its wording
 */
public record Event(
        long nanos, long cpuNanos, long lateNanos, ThreadFacts thread, Kind kind, EventData data, String text) {

    /** An event of a machine that is never late. */
    public Event(long nanos, long cpuNanos, ThreadFacts thread, Kind kind, EventData data, String text) {
        this(nanos, cpuNanos, 0, thread, kind, data, text);
    }

    /** Whether this happened before the other event of the same trail; no two events have the same time. */
    public boolean isBefore(Event other) {
        return nanos < other.nanos;
    }

    /** The same event, with more known about its thread. */
    public Event with(ThreadFacts facts) {
        return new Event(nanos, cpuNanos, lateNanos, facts, kind, data, text);
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
