package loomlessons.exercise.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.file.AtomicFile;
import loomlessons.file.FolderLock;

/** A learner's folder: one file per exercise, and the app's own files. */
public final class Workspace {

    /**
     * The result of starting a workspace.
     *
     * @param written the names of the new files
     * @param kept the names of the files that existed before and stay unchanged
     */
    public record StartResult(List<String> written, List<String> kept) {}

    /** A learner's progress can't be read; the message says why. */
    public static final class DamagedProgressException extends Exception {

        private static final long serialVersionUID = 1L;

        DamagedProgressException(String message) {
            super(message);
        }
    }

    /** The folder's name, unless the learner chooses one. */
    public static final String DEFAULT_NAME = "loom-exercises";

    private static final String OWN_FOLDER = ".loom-lessons";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;
    private final ProgressFile progress;

    private Workspace(Path folder, Duration patience) {
        this.folder = folder;
        this.progress = new ProgressFile(folder.resolve(OWN_FOLDER).resolve("progress.json"), patience);
    }

    /** The workspace in this folder, which may not exist yet. */
    public static Workspace in(Path folder) {
        return in(folder, PATIENCE);
    }

    /** The same; it waits no longer for another process that changes it. */
    static Workspace in(Path folder, Duration patience) {
        return new Workspace(folder, patience);
    }

    /** The workspace for somebody in this folder: the folder itself, a parent of it, or the default folder in it. */
    public static Optional<Workspace> around(Path folder) {
        Path start = folder.toAbsolutePath().normalize();
        return Stream.concat(
                        Stream.iterate(start, path -> path != null, Path::getParent),
                        Stream.of(start.resolve(DEFAULT_NAME)))
                .map(Workspace::in)
                .filter(Workspace::isStarted)
                .findFirst();
    }

    public boolean isStarted() {
        return Files.isDirectory(folder.resolve(OWN_FOLDER));
    }

    /**
     * Writes the starters, the pom.xml for an IDE and the progress file, unless they exist.
     *
     * @param jar the jar of this app; without one there is no pom.xml
     */
    public StartResult start(int release, Optional<Path> jar) throws IOException {
        Files.createDirectories(folder.resolve(OWN_FOLDER));
        FolderLock lock = progress.lock();
        try {
            return startLocked(release, jar);
        } finally {
            lock.close();
        }
    }

    private StartResult startLocked(int release, Optional<Path> jar) throws IOException {
        List<String> written = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (Exercise exercise : Exercises.all()) {
            boolean isNew = AtomicFile.create(file(exercise), exercise.starter());
            (isNew ? written : kept).add(exercise.fileName());
        }
        if (jar.isPresent()) {
            boolean isNew = AtomicFile.create(folder.resolve(ProjectFile.NAME), ProjectFile.text(release, jar.get()));
            (isNew ? written : kept).add(ProjectFile.NAME);
        }
        if (!progress.exists()) {
            progress.write(WorkshopProgress.atTheStart(release));
        }
        return new StartResult(List.copyOf(written), List.copyOf(kept));
    }

    public Path folder() {
        return folder;
    }

    public Path file(Exercise exercise) {
        return folder.resolve(exercise.fileName());
    }

    public boolean isMissing(Exercise exercise) {
        return !Files.isRegularFile(file(exercise));
    }

    /** Whether the learner's file exists and differs from the starter. */
    public boolean isEdited(Exercise exercise) throws IOException {
        byte[] starter = exercise.starter().getBytes(StandardCharsets.UTF_8);
        return Files.exists(file(exercise)) && !Arrays.equals(Files.readAllBytes(file(exercise)), starter);
    }

    /**
     * Restores the starter.
     *
     * @return the backup of the learner's file; empty if there was none
     */
    public Optional<Path> reset(Exercise exercise) throws IOException {
        FolderLock lock = progress.lock();
        try {
            Optional<Path> backup = Optional.empty();
            if (Files.exists(file(exercise))) {
                backup = Optional.of(backup(exercise));
            }
            AtomicFile.write(file(exercise), exercise.starter());
            return backup;
        } finally {
            lock.close();
        }
    }

    /** Its name doesn't end in .java, so that an IDE doesn't see the class twice. */
    private Path backup(Exercise exercise) throws IOException {
        byte[] text = Files.readAllBytes(file(exercise));
        Path backups = Files.createDirectories(folder.resolve(OWN_FOLDER).resolve("backups"));
        for (int number = 1; ; number++) {
            Path backup = backups.resolve(exercise.fileName() + "." + number);
            if (AtomicFile.create(backup, out -> out.write(text))) {
                return backup;
            }
        }
    }

    public WorkshopProgress progress() throws IOException, DamagedProgressException {
        return progress.read();
    }

    /** Changes the progress, and returns the new one. */
    public WorkshopProgress change(UnaryOperator<WorkshopProgress> change)
            throws IOException, DamagedProgressException {
        return progress.change(change);
    }

    /** The release of the starters according to a damaged progress file, if it can still be found. */
    public OptionalInt releaseInDamagedProgress() throws IOException {
        return progress.releaseInDamagedFile();
    }

    /**
     * Replaces a damaged progress file, and keeps it under another name; then changes the progress, and returns it. If
     * another process has replaced the file meanwhile, its progress counts.
     */
    public WorkshopProgress replaceDamagedProgress(WorkshopProgress rebuilt, UnaryOperator<WorkshopProgress> change)
            throws IOException {
        return progress.replaceDamaged(rebuilt, change);
    }
}
