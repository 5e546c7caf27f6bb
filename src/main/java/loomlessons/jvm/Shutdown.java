package loomlessons.jvm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The orderly end of this JVM, after Ctrl-C or by itself: what was registered is undone, stage by stage, each action
 * within its time limit.
 */
public final class Shutdown {

    /** What is ended, in this order; the actions of one stage run at the same time. */
    public enum Stage {
        /** First, because it takes no time, and a person sees it. */
        TERMINAL,
        /** Other programs and recorders, before the files that they write. */
        CHILDREN,
        /** What was finished before the end is shown or written. */
        RESULTS,
        /** Drafts and temporary folders are deleted. */
        FILES
    }

    /** Something that must not happen once its action has begun. */
    @FunctionalInterface
    public interface Step<R, E extends Exception> {

        R take() throws E;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Registration> registrations = new LinkedHashSet<>();
    private final Set<Stage> begun = EnumSet.noneOf(Stage.class);
    private volatile boolean ending;

    Shutdown() {}

    /** That of this JVM; like the JVM itself, there is one. */
    public static Shutdown ofThisJvm() {
        return OfThisJvm.SHUTDOWN;
    }

    /** Whether this JVM is ending. */
    public boolean isEnding() {
        return ending;
    }

    /** Whether this JVM is ending and the caller isn't one of the actions: what it has to say is of an interrupted run. */
    public boolean isCallerCutOff() {
        return ending && !(Thread.currentThread() instanceof EndingThread);
    }

    /** Throws {@link JvmEndingException} if this JVM is ending and the caller isn't one of the actions. */
    public void checkNotEnding() {
        if (isCallerCutOff()) {
            throw new JvmEndingException();
        }
    }

    /**
     * Registers what must be undone when this JVM ends. Register it before it is done, and do it with
     * {@link Registration#unlessEnding}.
     *
     * @param limit how long the end of the JVM waits for the action
     * @throws JvmEndingException if this JVM is ending already
     */
    public Registration register(Stage stage, String name, Duration limit, Runnable action) {
        lock.lock();
        try {
            checkNotEnding();
            if (begun.contains(stage)) {
                throw new JvmEndingException();
            }
            Registration registration = new Registration(name, stage, limit, action);
            registrations.add(registration);
            return registration;
        } finally {
            lock.unlock();
        }
    }

    /** Runs all actions; returns when they have ended, or their time is up. */
    void run() {
        ending = true;
        try {
            for (Stage stage : Stage.values()) {
                run(begin(stage));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Registration> begin(Stage stage) {
        lock.lock();
        try {
            begun.add(stage);
            return registrations.stream()
                    .filter(registration -> registration.stage == stage)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private static void run(List<Registration> actions) throws InterruptedException {
        List<EndingThread> threads = new ArrayList<>();
        for (Registration action : actions) {
            threads.add(EndingThread.start(action.name, action.limit, action::run));
        }
        for (EndingThread thread : threads) {
            thread.await();
        }
    }

    /** What must be undone when this JVM ends, until it is closed. */
    public final class Registration implements AutoCloseable {

        private final String name;
        private final Stage stage;
        private final Duration limit;
        private final Runnable action;
        private final ReentrantLock guard = new ReentrantLock();
        private volatile boolean hasBegun;

        private Registration(String name, Stage stage, Duration limit, Runnable action) {
            this.name = name;
            this.stage = stage;
            this.limit = limit;
            this.action = action;
        }

        /**
         * Takes the step, and meanwhile holds the action back: so there is no moment at which the step is taken and
         * nothing undoes it.
         *
         * @throws JvmEndingException if this JVM is ending already; then the step isn't taken
         */
        public <R, E extends Exception> R unlessEnding(Step<R, E> step) throws E {
            guard.lock();
            try {
                checkNotEnding();
                if (hasBegun) {
                    throw new JvmEndingException();
                }
                return step.take();
            } finally {
                guard.unlock();
            }
        }

        /**
         * There is nothing to undo any more. Never waits for the action, even if it is running. Results stay registered
         * while this JVM is ending: their owner is on its way out, because it was interrupted.
         */
        @Override
        public void close() {
            if (stage == Stage.RESULTS && isCallerCutOff()) {
                return;
            }
            lock.lock();
            try {
                registrations.remove(this);
            } finally {
                lock.unlock();
            }
        }

        /** A step that takes longer than half of the limit doesn't hold the action back. */
        private void run() {
            boolean isGuarded = isStepOver();
            try {
                hasBegun = true;
                action.run();
            } finally {
                if (isGuarded) {
                    guard.unlock();
                }
            }
        }

        private boolean isStepOver() {
            try {
                return guard.tryLock(limit.toNanos() / 2, TimeUnit.NANOSECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private static final class OfThisJvm {

        private static final Shutdown SHUTDOWN = attached();

        private static Shutdown attached() {
            Shutdown shutdown = new Shutdown();
            try {
                Runtime.getRuntime().addShutdownHook(EndingThread.hook(shutdown::run));
            } catch (IllegalStateException ending) {
                shutdown.ending = true;
            }
            return shutdown;
        }
    }
}
