package loomlessons.cli.exercise.watch;

import java.util.function.Consumer;
import loomlessons.cli.exercise.watch.Signal.Checked;
import loomlessons.cli.exercise.watch.Signal.Unchecked;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.workshop.Workshop;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.check.Checker;

/** A check in the background; it can be cancelled, with every JVM that it has started. */
final class BackgroundCheck {

    private final Thread thread;

    private BackgroundCheck(Thread thread) {
        this.thread = thread;
    }

    /** Starts it; the listener gets its result on another thread, or nothing if the check is cancelled. */
    static BackgroundCheck start(Workshop workshop, Exercise exercise, Checker checker, Consumer<Signal> listener) {
        return new BackgroundCheck(Thread.ofPlatform().name("check").start(() -> {
            try {
                listener.accept(new Checked(exercise, workshop.check(exercise, checker)));
            } catch (UsageException problem) {
                listener.accept(new Unchecked(problem.getMessage()));
            } catch (IllegalStateException defect) {
                listener.accept(new Unchecked("this is a bug in loom-lessons, please report it: " + defect));
            } catch (InterruptedException calledOff) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    /** Cancels it, and returns when it has ended. */
    void callOff() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
