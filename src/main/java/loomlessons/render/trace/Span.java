package loomlessons.render.trace;

/** A stretch of time since the beginning of a trace. */
record Span(long fromNanos, long untilNanos) {

    long lastedNanos() {
        return untilNanos - fromNanos;
    }
}
