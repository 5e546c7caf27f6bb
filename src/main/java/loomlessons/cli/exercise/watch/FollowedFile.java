package loomlessons.cli.exercise.watch;

import java.util.Optional;
import java.util.function.Consumer;
import loomlessons.cli.workshop.Workshop;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.check.Checker;

/** The learner's file that is watched, and the check of what was saved last. */
final class FollowedFile {

    private final Workshop workshop;
    private final Checker checker;
    private final Consumer<Signal> listener;
    private Optional<FileStamp> checked = Optional.empty();
    private Optional<BackgroundCheck> running = Optional.empty();

    /** The listener is told what comes of each check, by another thread. */
    FollowedFile(Workshop workshop, Checker checker, Consumer<Signal> listener) {
        this.workshop = workshop;
        this.checker = checker;
        this.listener = listener;
    }

    /** Starts to check the file as it is now; no other check may be running. */
    void check(Exercise exercise) {
        checked = stampOf(exercise);
        running = Optional.of(BackgroundCheck.start(workshop, exercise, checker, listener));
    }

    /** Whether the file has been saved since it was last checked. */
    boolean wasSaved(Exercise exercise) {
        Optional<FileStamp> now = stampOf(exercise);
        return now.isPresent() && !now.equals(checked);
    }

    /** Returns when no check runs any more. */
    void callOff() throws InterruptedException {
        if (running.isPresent()) {
            running.get().callOff();
        }
    }

    private Optional<FileStamp> stampOf(Exercise exercise) {
        return FileStamp.of(workshop.workspace().file(exercise));
    }
}
