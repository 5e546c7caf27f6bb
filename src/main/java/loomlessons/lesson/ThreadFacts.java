package loomlessons.lesson;

import java.util.Optional;

/**
 * What was true of a thread at one moment.
 *
 * @param id the JVM's own number for the thread, see {@link Thread#threadId()}
 * @param carrier the platform thread that carried a virtual thread at that moment (JEP 444)
 */
public record ThreadFacts(long id, String name, boolean virtual, boolean daemon, Optional<String> carrier) {

    /** The facts of the thread that calls. */
    public static ThreadFacts ofCurrentThread() {
        Thread thread = Thread.currentThread();
        return new ThreadFacts(
                thread.threadId(), thread.getName(), thread.isVirtual(), thread.isDaemon(), carrierOf(thread));
    }

    /** The JDK has no API for the carrier; it only names it in {@code toString()}, after an at sign. */
    private static Optional<String> carrierOf(Thread thread) {
        if (!thread.isVirtual()) {
            return Optional.empty();
        }
        String told = thread.toString();
        int at = told.lastIndexOf('@');
        return at < 0 ? Optional.empty() : Optional.of(told.substring(at + 1));
    }
}
