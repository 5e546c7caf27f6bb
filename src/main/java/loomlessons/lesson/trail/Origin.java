package loomlessons.lesson.trail;

import java.util.Optional;

/**
 * Where a thread comes from.
 *
 * @param creator the number of the thread that created it
 * @param nanos when that was, in nanoseconds since the lane's first event
 * @param inScope whether it was forked in a scope, so that it is a subtask
 */
public record Origin(long creator, long nanos, boolean inScope) {

    // The JDK doesn't say which thread created another one. But childValue runs on the creating thread (API of
    // InheritableThreadLocal), also for virtual threads and subtasks.
    private static final InheritableThreadLocal<Optional<Origin>> INHERITED = new InheritableThreadLocal<>() {

        @Override
        protected Optional<Origin> initialValue() {
            return Optional.empty();
        }

        @Override
        protected Optional<Origin> childValue(Optional<Origin> ofCreator) {
            return Optional.of(new Origin(Thread.currentThread().threadId(), System.nanoTime(), isForking()));
        }
    };

    /** The origin of the calling thread; empty for a lane's first thread. Threads that it creates from now on have one. */
    static Optional<Origin> ofCurrentThread() {
        return INHERITED.get();
    }

    Origin since(long startNanos) {
        return new Origin(creator, nanos - startNanos, inScope);
    }

    /** Whether the JDK's class of this name belongs to scopes; only the structured lanes may use such classes. */
    static boolean isScopeClass(String className) {
        return className.startsWith("java.util.concurrent.Structured");
    }

    private static boolean isForking() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> isScopeClass(frame.getClassName())
                        && frame.getMethodName().equals("fork")));
    }
}
