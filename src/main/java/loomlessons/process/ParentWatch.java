package loomlessons.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Ends a child JVM, with what it has started, as soon as its parent has ended, even if the parent was killed. */
public final class ParentWatch {

    private static final long POLL_NANOS = Duration.ofMillis(100).toNanos();

    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    private ParentWatch() {}

    /** Starts to watch the process with this id. */
    public static void endWith(long parentId) {
        Thread.ofPlatform().name("parent watch").daemon().start(() -> {
            // Polled: a thread that blocks in native code, as a reader does, delays the end of a JVM by 300 ms.
            while (isParent(parentId)) {
                LockSupport.parkNanos(POLL_NANOS);
            }
            ProcessTree.belowThisProcess().end(LONGEST_END);
            Runtime.getRuntime().halt(1);
        });
    }

    /** An orphan gets another parent, or its old parent is no longer alive. */
    private static boolean isParent(long parentId) {
        return ProcessHandle.current()
                .parent()
                .filter(parent -> parent.pid() == parentId)
                .filter(ProcessHandle::isAlive)
                .isPresent();
    }
}
