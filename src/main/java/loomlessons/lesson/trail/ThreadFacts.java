package loomlessons.lesson.trail;

import java.util.Optional;

/**
 * Facts about a thread at one moment.
 *
 * @param id the JVM's own number for the thread, see {@link Thread#threadId()}
 * @param carrier the platform thread that carried a virtual thread at that moment (JEP 444)
 * @param origin who created it; empty if that isn't known, or was before the lane's first event
 * @param status what else held for it at that moment
 */
public record ThreadFacts(
        long id,
        String name,
        boolean virtual,
        boolean daemon,
        Optional<String> carrier,
        Optional<Origin> origin,
        ThreadStatus status) {

    /** Facts of a thread whose creator isn't known. */
    public ThreadFacts(long id, String name, boolean virtual, boolean daemon, Optional<String> carrier) {
        this(id, name, virtual, daemon, carrier, Optional.empty(), ThreadStatus.NONE);
    }

    public static ThreadFacts ofCurrentThread() {
        return of(Thread.currentThread(), Origin.ofCurrentThread());
    }

    /** The facts that another thread can see. */
    public static ThreadFacts of(Thread thread) {
        return of(thread, Optional.empty());
    }

    /** The same, with the time of creation counted from that {@link System#nanoTime()}; without it, if it was earlier. */
    public ThreadFacts since(long startNanos) {
        Optional<Origin> inLane =
                origin.map(created -> created.since(startNanos)).filter(created -> created.nanos() >= 0);
        return new ThreadFacts(id, name, virtual, daemon, carrier, inLane, status);
    }

    /** The same thread with another status. */
    public ThreadFacts with(ThreadStatus other) {
        return new ThreadFacts(id, name, virtual, daemon, carrier, origin, other);
    }

    /** The same, with that origin. */
    public ThreadFacts withOrigin(Optional<Origin> known) {
        return new ThreadFacts(id, name, virtual, daemon, carrier, known, status);
    }

    private static ThreadFacts of(Thread thread, Optional<Origin> origin) {
        return new ThreadFacts(
                thread.threadId(),
                thread.getName(),
                thread.isVirtual(),
                thread.isDaemon(),
                carrierOf(thread),
                origin,
                ThreadStatus.of(thread));
    }

    /** The JDK has no API for the carrier; only {@code toString()} names it, after an at sign. */
    private static Optional<String> carrierOf(Thread thread) {
        if (!thread.isVirtual()) {
            return Optional.empty();
        }
        String text = thread.toString();
        int at = text.lastIndexOf('@');
        return at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1));
    }
}
