package loomlessons.cli.exercise.watch;

import java.util.function.Consumer;
import loomlessons.cli.exercise.watch.Signal.Checked;
import loomlessons.cli.exercise.watch.Signal.Unchecked;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.workshop.Workshop;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.check.Checker;

/** One check that runs while keys are answered; it can be called off, with every JVM that it has started. */
final class BackgroundCheck {

    private final Thread thread;

    private BackgroundCheck(Thread thread) {
        this.thread = thread;
    }

    /** Starts it; the listener is told its result by a thread of its own, or nothing if it is called off. */
    static BackgroundCheck start(Workshop workshop, Exercise exercise, Checker checker, Consumer<Signal> listener) {
        return new BackgroundCheck(Thread.ofPlatform().name("check").start(() -> {
            try {
                listener.accept(new Checked(exercise, workshop.check(exercise, checker)));
            } catch (UsageException problem) {
                listener.accept(new Unchecked(problem.getMessage()));
            } catch (IllegalStateException defect) {
                listener.accept(new Unchecked("this is a defect of loom-lessons, please report it: " + defect));
            } catch (InterruptedException calledOff) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    /** Returns when nothing of it runs any more. */
    void callOff() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
