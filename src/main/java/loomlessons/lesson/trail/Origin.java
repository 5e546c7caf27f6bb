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

    // The JDK doesn't report which thread created another one. But what a thread inherits is made on the thread that
    // creates it
    // (API of InheritableThreadLocal), also for virtual threads and subtasks.
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

    /** That of the thread that calls; empty for the first of a lane. Threads that it creates from now on have one. */
    static Optional<Origin> ofCurrentThread() {
        return INHERITED.get();
    }

    Origin since(long startNanos) {
        return new Origin(creator, nanos - startNanos, inScope);
    }

    private static boolean isForking() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> ScopeClasses.have(frame.getClassName())
                        && frame.getMethodName().equals("fork")));
    }
}
