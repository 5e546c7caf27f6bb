package loomlessons.cli.workshop;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import loomlessons.cli.io.UsageException;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.check.CheckResult;
import loomlessons.exercise.check.Checker;
import loomlessons.exercise.workspace.ExerciseProgress.ExerciseState;
import loomlessons.exercise.workspace.WorkshopProgress;
import loomlessons.exercise.workspace.Workspace;
import loomlessons.exercise.workspace.Workspace.DamagedProgressException;
import loomlessons.file.FileProblem;
import loomlessons.file.FolderLock.FolderInUseException;
import loomlessons.file.NoScratchFolderException;
import loomlessons.launch.VisibleText;
import loomlessons.structured.Generation;

/** A learner's workspace in use: problems with its files become one-line errors, damaged progress is rebuilt. */
public final class Workshop {

    private final Workspace workspace;
    private final PrintWriter err;
    private final WorkshopJdk jdk;
    private final int release;

    private Workshop(Workspace workspace, PrintWriter err, WorkshopJdk jdk, int release) {
        this.workspace = workspace;
        this.err = err;
        this.jdk = jdk;
        this.release = release;
    }

    /**
     * Opens the workspace in that folder, or else the one in or around the current folder.
     *
     * @param err gets a message if the progress is damaged
     * @throws UsageException if there is none, or this Java doesn't fit
     */
    public static Workshop open(Optional<Path> folder, PrintWriter err, WorkshopJdk jdk)
            throws UsageException, InterruptedException {
        int release = Runtime.version().feature();
        Optional<Workspace> workspace = folder.isPresent()
                ? folder.map(Workspace::in).filter(Workspace::isStarted)
                : Workspace.around(Path.of(""));
        if (workspace.isEmpty()) {
            throw new UsageException("there are no exercises in %s: go to their folder, name it with --dir, or create "
                            .formatted(folder.map(Path::toString).orElse("this folder"))
                    + "them with: exercise start");
        }
        Workshop workshop = new Workshop(workspace.get(), err, jdk, release);
        workshop.requireSameRelease(workshop.progress().release());
        return workshop;
    }

    /** Checks with the compiler of this JVM; throws {@link UsageException} if it has none. */
    public Checker checker() throws UsageException {
        return new Checker(jdk.compiler());
    }

    public Workspace workspace() {
        return workspace;
    }

    public WorkshopProgress progress() throws UsageException, InterruptedException {
        try {
            return workspace.progress();
        } catch (DamagedProgressException damaged) {
            return rebuild(damaged, progress -> progress);
        } catch (IOException unreadable) {
            throw unusable(unreadable);
        }
    }

    /** Changes the learner's progress and returns the new one. */
    public WorkshopProgress change(UnaryOperator<WorkshopProgress> change) throws UsageException, InterruptedException {
        try {
            return workspace.change(change);
        } catch (DamagedProgressException damaged) {
            return rebuild(damaged, change);
        } catch (IOException unwritable) {
            throw unusable(unwritable);
        }
    }

    /** Stores the result of a check; one that decides nothing changes nothing. */
    public WorkshopProgress keep(Exercise exercise, CheckResult result) throws UsageException, InterruptedException {
        return change(progress -> with(result, exercise, progress));
    }

    private static WorkshopProgress with(CheckResult result, Exercise exercise, WorkshopProgress progress) {
        return result.isDecided() ? progress.checked(exercise, result.isSolved(), Instant.now()) : progress;
    }

    /** Checks the learner's file. */
    public CheckResult check(Exercise exercise, Checker checker) throws UsageException, InterruptedException {
        Path file = workspace.file(exercise);
        if (workspace.isMissing(exercise)) {
            throw new UsageException("%s is missing: restore its starter with: exercise reset %d"
                    .formatted(exercise.fileName(), exercise.number()));
        }
        try {
            return checker.check(exercise, file);
        } catch (NoScratchFolderException none) {
            throw UsageException.noScratchFolder(none);
        } catch (IOException failed) {
            throw new UsageException("can't check %s: %s".formatted(exercise.fileName(), FileProblem.reason(failed)));
        }
    }

    /** Restores the starter; returns a message with the place of the learner's saved file. */
    public String reset(Exercise exercise) throws UsageException, InterruptedException {
        try {
            Optional<Path> backup = workspace.reset(exercise);
            change(progress -> progress.with(exercise, ExerciseState.UNSOLVED));
            return "The starter of %s is back%s."
                    .formatted(
                            exercise.name(),
                            backup.map(file -> "; your file is kept as " + VisibleText.of(file.toString()))
                                    .orElse(""));
        } catch (IOException unwritable) {
            throw unusable(unwritable);
        }
    }

    public UsageException unusable(IOException problem) {
        String advice = problem instanceof FolderInUseException
                ? "Try again when it has ended"
                : "Restore its permissions, or name another with --dir";
        return new UsageException("can't use the folder %s: %s. %s"
                .formatted(workspace.folder().toAbsolutePath().normalize(), FileProblem.reason(problem), advice));
    }

    private void requireSameRelease(int started) throws UsageException {
        if (Generation.of(started) != Generation.of(release)) {
            throw new UsageException(
                    "these exercises were written for JDK %d, this is JDK %d: start new ones in another folder.%s"
                            .formatted(started, release, jdk.command(List.of(started))));
        }
    }

    private int releaseInDamagedProgress() throws UsageException {
        try {
            return workspace.releaseInDamagedProgress().orElse(release);
        } catch (IOException unreadable) {
            throw unusable(unreadable);
        }
    }

    /** Finds out again what is solved: checks every file that differs from its starter. */
    private WorkshopProgress rebuild(DamagedProgressException damaged, UnaryOperator<WorkshopProgress> change)
            throws UsageException, InterruptedException {
        requireSameRelease(releaseInDamagedProgress());
        err.println("loom-lessons: %s. It is rebuilt now: every exercise that you have edited is checked again."
                .formatted(damaged.getMessage()));
        Checker checker = checker();
        WorkshopProgress progress = WorkshopProgress.atTheStart(release);
        try {
            for (Exercise exercise : Exercises.all()) {
                if (workspace.isEdited(exercise)) {
                    progress = with(check(exercise, checker), exercise, progress);
                }
            }
            return workspace.replaceDamagedProgress(progress.at(firstToDo(progress)), change);
        } catch (IOException unwritable) {
            throw unusable(unwritable);
        }
    }

    private static Exercise firstToDo(WorkshopProgress progress) {
        Exercise first = Exercises.all().getFirst();
        boolean isSolved = progress.of(first).solvedAt().isPresent();
        return isSolved ? progress.nextAfter(first).orElse(first) : first;
    }
}
