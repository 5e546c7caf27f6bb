package loomlessons.cli.workshop;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import loomlessons.cli.io.UsageException;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.check.CheckResult;
import loomlessons.exercise.check.Checker;
import loomlessons.exercise.workspace.ExerciseFiles;
import loomlessons.exercise.workspace.ExerciseProgress.ExerciseState;
import loomlessons.exercise.workspace.FileLayout;
import loomlessons.exercise.workspace.WorkshopProgress;
import loomlessons.exercise.workspace.Workspace;
import loomlessons.exercise.workspace.Workspace.DamagedProgressException;
import loomlessons.file.FileProblem;
import loomlessons.file.FolderLock.FolderInUseException;
import loomlessons.file.NoScratchFolderException;
import loomlessons.launch.PasteableCommand;
import loomlessons.launch.VisibleText;

/** A learner's workspace in use: problems with its files become one-line errors, damaged progress is rebuilt. */
public final class Workshop {

    private final Workspace workspace;
    private final ExerciseFiles files;
    private final PrintWriter err;
    private final WorkshopJdk jdk;

    private Workshop(Workspace workspace, FileLayout layout, PrintWriter err, WorkshopJdk jdk) {
        this.workspace = workspace;
        this.files = workspace.files(layout);
        this.err = err;
        this.jdk = jdk;
    }

    /**
     * Opens the workspace in that folder, or else the one in or around the current folder.
     *
     * @param err gets a message if the progress is damaged
     * @throws UsageException if there is none
     */
    public static Workshop open(Optional<Path> folder, PrintWriter err, WorkshopJdk jdk)
            throws UsageException, InterruptedException {
        Optional<Workspace> workspace = folder.isPresent()
                ? folder.map(Workspace::named).filter(Workspace::isStarted)
                : Workspace.around(Path.of(""));
        if (workspace.isEmpty()) {
            throw new UsageException("there are no exercises in %s: go to their folder, name it with --dir, or create "
                            .formatted(folder.map(Path::toString).orElse("this folder"))
                    + "them with: exercise start");
        }
        Workshop workshop = new Workshop(workspace.get(), layout(workspace.get()), err, jdk);
        workshop.progress(); // Rebuilds it if it is damaged.
        return workshop;
    }

    private static FileLayout layout(Workspace workspace) throws UsageException {
        try {
            return workspace.progress().layout();
        } catch (DamagedProgressException damaged) {
            return layoutDespiteDamage(workspace);
        } catch (IOException unreadable) {
            throw unusable(workspace, unreadable);
        }
    }

    private static FileLayout layoutDespiteDamage(Workspace workspace) throws UsageException {
        try {
            return workspace.layoutDespiteDamage();
        } catch (IOException unreadable) {
            throw unusable(workspace, unreadable);
        }
    }

    /** Checks with the compiler of this JVM; throws {@link UsageException} if it has none. */
    public Checker checker() throws UsageException {
        return new Checker(jdk.compiler());
    }

    /** The learner's files for the JDK that runs this app. */
    public ExerciseFiles files() {
        return files;
    }

    /** Requires that the folder has the file of one exercise for this JDK. */
    public void requireFileOf(Exercise exercise) throws UsageException {
        if (files.layout().isInSubfolder(exercise)) {
            requireFiles();
        }
    }

    /** Requires that the folder has the files of all exercises for this JDK. */
    public void requireFiles() throws UsageException {
        Optional<String> missing = noteOfMissingFiles();
        if (missing.isPresent()) {
            throw new UsageException(missing.get());
        }
    }

    /** That the folder has no files for this JDK yet, and the command that adds them; empty if it has them. */
    public Optional<String> noteOfMissingFiles() {
        return files.isSubfolderMissing() ? Optional.of(missingFiles()) : Optional.empty();
    }

    private String missingFiles() {
        String folder = absolute(workspace.folder()).toString();
        return "exercises %s have no files for %s in this folder. Add them (yours stay as they are): %s"
                .formatted(
                        Exercises.numbersOf(Exercises.differingByGeneration()),
                        files.layout().releasesInWords(),
                        PasteableCommand.fromAnywhere(PasteableCommand.THIS_JAVA, "exercise", "start", folder));
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
        requireFileOf(exercise);
        String name = files.layout().fileName(exercise);
        if (files.isMissing(exercise)) {
            throw new UsageException(
                    "%s is missing: restore its starter with: exercise reset %d".formatted(name, exercise.number()));
        }
        try {
            return checker.check(exercise, files.file(exercise));
        } catch (NoScratchFolderException none) {
            throw UsageException.noScratchFolder(none);
        } catch (IOException failed) {
            throw new UsageException("can't check %s: %s".formatted(name, FileProblem.reason(failed)));
        }
    }

    /** Restores the starter; returns a message with the place of the learner's saved file. */
    public String reset(Exercise exercise) throws UsageException, InterruptedException {
        requireFileOf(exercise);
        try {
            Optional<Path> backup = workspace.reset(exercise, files.layout());
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

    private UsageException unusable(IOException problem) {
        return unusable(workspace, problem);
    }

    private static UsageException unusable(Workspace workspace, IOException problem) {
        String advice = problem instanceof FolderInUseException
                ? "Try again when it has ended"
                : "Restore its permissions, or name another with --dir";
        return new UsageException("can't use the folder %s: %s. %s"
                .formatted(absolute(workspace.folder()), FileProblem.reason(problem), advice));
    }

    private static Path absolute(Path folder) {
        return folder.toAbsolutePath().normalize();
    }

    /** Finds out again what is solved: checks every file that differs from its starter. */
    private WorkshopProgress rebuild(DamagedProgressException damaged, UnaryOperator<WorkshopProgress> change)
            throws UsageException, InterruptedException {
        err.println("loom-lessons: %s. It is rebuilt now: every exercise that you have edited is checked again."
                .formatted(damaged.getMessage()));
        Checker checker = checker();
        WorkshopProgress progress = WorkshopProgress.atTheStart(files.layout());
        try {
            for (Exercise exercise : Exercises.all()) {
                if (files.isEdited(exercise)) {
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
