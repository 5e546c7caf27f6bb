package loomlessons.render.trace;

/** A span of time since the beginning of a trace. */
record Span(long fromNanos, long untilNanos) {

    long lastedNanos() {
        return untilNanos - fromNanos;
    }
}
