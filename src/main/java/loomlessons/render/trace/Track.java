package loomlessons.render.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Where in a trace something is drawn.
 *
 * @param pid what the format calls a process: the group of the track
 * @param tid what the format calls a thread: the track itself
 */
record Track(int pid, long tid) {

    private static final String COMPLETE = "X";
    private static final String INSTANT = "i";
    private static final String METADATA = "M";
    private static final String ARROW_START = "s";
    private static final String ARROW_END = "f";

    // The format counts in microseconds; three decimal digits keep the nanoseconds.
    private static final int NANO_DIGITS = 3;

    TraceEvent slice(String name, Span span, Map<String, ?> args) {
        return event(COMPLETE, name, span.fromNanos()).withLasting(micros(span.lastedNanos()), args);
    }

    TraceEvent instant(String name, long atNanos, Map<String, ?> args) {
        return event(INSTANT, name, atNanos).withScope("t", args);
    }

    /** The tail of an arrow; the head has the same name and number. */
    TraceEvent arrowStart(String name, long id, long atNanos) {
        return event(ARROW_START, name, atNanos).withArrow(id, null);
    }

    /** The head of an arrow, at the slice that encloses that moment. */
    TraceEvent arrowEnd(String name, long id, long atNanos) {
        return event(ARROW_END, name, atNanos).withArrow(id, "e");
    }

    /** The name and the place of the group that the track is in. */
    List<TraceEvent> groupNamed(String name, int place) {
        return List.of(
                metadata("process_name", Map.of("name", name)),
                metadata("process_sort_index", Map.of("sort_index", place)));
    }

    /** The name and the place of the track in its group. */
    List<TraceEvent> named(String name, int place) {
        return List.of(
                metadata("thread_name", Map.of("name", name)),
                metadata("thread_sort_index", Map.of("sort_index", place)));
    }

    private TraceEvent metadata(String name, Map<String, ?> args) {
        return event(METADATA, name, 0).withArgs(args);
    }

    private TraceEvent event(String phase, String name, long atNanos) {
        return TraceEvent.of(this, phase, name, micros(atNanos));
    }

    private static BigDecimal micros(long nanos) {
        return BigDecimal.valueOf(nanos, NANO_DIGITS);
    }

    /** A span of time since the beginning of a trace. */
    record Span(long fromNanos, long untilNanos) {

        long lastedNanos() {
            return untilNanos - fromNanos;
        }
    }
}
