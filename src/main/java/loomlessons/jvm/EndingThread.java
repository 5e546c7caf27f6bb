package loomlessons.jvm;

import java.time.Duration;

/** A thread that belongs to the end of the JVM: the hook that the JVM runs, or one of its actions. */
final class EndingThread extends Thread {

    private final Deadline deadline;

    private EndingThread(String name, Duration limit, Runnable task) {
        super(task, name);
        this.deadline = Deadline.in(limit);
    }

    /** The hook, which isn't started yet. */
    static EndingThread hook(Runnable actions) {
        return new EndingThread("shutdown", Duration.ZERO, actions);
    }

    /** Starts an action; if the machine refuses a thread, the action runs on the caller's. */
    static EndingThread start(String name, Duration limit, Runnable action) {
        EndingThread thread = new EndingThread(name, limit, action);
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError refused) {
            action.run();
        }
        return thread;
    }

    /** Waits for its end, no longer than its limit. */
    void await() throws InterruptedException {
        join(deadline.left());
    }
}
