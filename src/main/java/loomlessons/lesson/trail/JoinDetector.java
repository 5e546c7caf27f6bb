package loomlessons.lesson.trail;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds threads that wait in a join, so that the code of a lane needn't record it. */
public final class JoinDetector {

    private final Set<Thread> joining = new HashSet<>();

    /** Whether the thread may wait in a join; a quick check that doesn't stop it. */
    public static boolean mayBeJoining(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, BLOCKED, TERMINATED -> false;
        };
    }

    /** The thread has just recorded something, so it no longer waits. */
    public void hasMovedOn(Thread thread) {
        joining.remove(thread);
    }

    /** Describes what the thread waits for, if it waits in a join that wasn't reported before. */
    public Optional<String> describeNewJoin(Thread thread) {
        if (joining.contains(thread)) {
            return Optional.empty();
        }
        Optional<String> joined = Stream.of(thread.getStackTrace())
                .filter(frame -> frame.getMethodName().equals("join"))
                .flatMap(frame -> joined(frame.getClassName()).stream())
                .findFirst();
        joined.ifPresent(whom -> joining.add(thread));
        return joined.map(whom -> thread.getName() + " waits in the join of " + whom);
    }

    private static Optional<String> joined(String className) {
        if (className.equals(Thread.class.getName())) {
            return Optional.of("a thread");
        }
        return Origin.isScopeClass(className) ? Optional.of("its scope") : Optional.empty();
    }
}
