package loomlessons.render.format;

import loomlessons.lesson.trail.ThreadFacts;

/** What a thread is called in print. */
public final class ThreadName {

    private ThreadName() {}

    /** Its name, or its number where it has none: a virtual thread has no name unless it was given one. */
    public static String of(ThreadFacts thread) {
        return thread.name().isBlank() ? "thread #" + thread.id() : Printable.line(thread.name());
    }
}
