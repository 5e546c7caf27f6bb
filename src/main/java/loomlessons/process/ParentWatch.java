package loomlessons.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Ends a child JVM as soon as its parent is gone, however the parent ended. */
public final class ParentWatch {

    private static final long POLL_NANOS = Duration.ofMillis(100).toNanos();

    private ParentWatch() {}

    /** Starts to watch the process of that number. */
    public static void endWith(long parentId) {
        Thread.ofPlatform().name("parent watch").daemon().start(() -> {
            // Polled: a thread that blocks in native code, as a reader does, holds up the end of a JVM for 300 ms.
            while (isParent(parentId)) {
                LockSupport.parkNanos(POLL_NANOS);
            }
            Runtime.getRuntime().halt(1);
        });
    }

    /** An orphan gets another parent; where it doesn't, the old one is no longer alive. */
    private static boolean isParent(long parentId) {
        return ProcessHandle.current()
                .parent()
                .filter(parent -> parent.pid() == parentId)
                .filter(ProcessHandle::isAlive)
                .isPresent();
    }
}
