package loomlessons.lesson.trail;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Knows which threads of a trail wait in a join: lane code that recorded this itself would hide what it teaches. */
public final class JoinDetector {

    private final Set<Thread> known = new HashSet<>();

    /** Whether a look at the thread may be worth while; doesn't stop it. */
    public static boolean mayBe(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, BLOCKED, TERMINATED -> false;
        };
    }

    /** Takes in that a thread has just recorded something: it waits no more. */
    public void note(Thread thread) {
        known.remove(thread);
    }

    /** In words what the thread waits for, if it waits in a join and that is news. */
    public Optional<String> news(Thread thread) {
        if (known.contains(thread)) {
            return Optional.empty();
        }
        Optional<String> joined = Stream.of(thread.getStackTrace())
                .filter(frame -> frame.getMethodName().equals("join"))
                .flatMap(frame -> joined(frame.getClassName()).stream())
                .findFirst();
        joined.ifPresent(whom -> known.add(thread));
        return joined.map(whom -> thread.getName() + " waits in the join of " + whom);
    }

    private static Optional<String> joined(String className) {
        if (className.equals(Thread.class.getName())) {
            return Optional.of("a thread");
        }
        return ScopeClasses.have(className) ? Optional.of("its scope") : Optional.empty();
    }
}
