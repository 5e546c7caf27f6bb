package loomlessons.exercise.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.file.AtomicFile;
import loomlessons.file.FolderLock;
import loomlessons.structured.Generation;

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
    private final int release;
    private final ProgressFile progress;

    private Workspace(Path folder, int release, Duration patience) {
        this.folder = folder;
        this.release = release;
        this.progress =
                new ProgressFile(folder.resolve(OWN_FOLDER).resolve("progress.json"), Generation.of(release), patience);
    }

    /** The workspace in this folder, which may not exist yet. */
    public static Workspace in(Path folder) {
        return in(folder, PATIENCE);
    }

    /** The same; it waits no longer for another process that changes it. */
    static Workspace in(Path folder, Duration patience) {
        return new Workspace(folder, Runtime.version().feature(), patience);
    }

    /** The same, used by a JDK of this release. */
    static Workspace usedBy(int release, Path folder) {
        return new Workspace(folder, release, PATIENCE);
    }

    /** The workspace that somebody means who names this folder: one of its subfolders stands for it. */
    public static Workspace named(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        return Optional.ofNullable(whole.getParent())
                .filter(parent -> FileLayout.isSubfolder(whole.getFileName().toString()))
                .map(Workspace::in)
                .filter(around -> around.isStarted() && !in(folder).isStarted())
                .orElse(in(folder));
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
     * Writes the starters for the JDK in use, a pom.xml for an IDE and the progress file, unless they exist.
     *
     * @param jar the jar of this app; without one there is no pom.xml
     */
    public StartResult start(FileLayout layout, Optional<Path> jar) throws IOException {
        Files.createDirectories(folder.resolve(OWN_FOLDER));
        FolderLock lock = progress.lock();
        try {
            return startLocked(files(layout), jar);
        } finally {
            lock.close();
        }
    }

    private StartResult startLocked(ExerciseFiles files, Optional<Path> jar) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        FileLayout layout = files.layout();
        Exercises.all().forEach(exercise -> texts.put(layout.fileName(exercise), exercise.starter(layout.inUse())));
        jar.ifPresent(found -> texts.putAll(ProjectFile.texts(layout, release, found)));
        if (layout.hasSubfolder()) {
            Files.createDirectories(files.subfolder());
        }
        List<String> written = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            boolean isNew = AtomicFile.create(folder.resolve(text.getKey()), text.getValue());
            (isNew ? written : kept).add(text.getKey());
        }
        if (!progress.exists()) {
            progress.write(WorkshopProgress.atTheStart(layout));
        }
        return new StartResult(List.copyOf(written), List.copyOf(kept));
    }

    public Path folder() {
        return folder;
    }

    public ExerciseFiles files(FileLayout layout) {
        return new ExerciseFiles(folder, layout);
    }

    /** The layout that the files themselves tell, where no progress does. */
    public FileLayout layoutOfFiles() throws IOException {
        return new LayoutOfFiles(folder, release).find();
    }

    /**
     * Restores the starter.
     *
     * @return the backup of the learner's file; empty if there was none
     */
    public Optional<Path> reset(Exercise exercise, FileLayout layout) throws IOException {
        Path file = files(layout).file(exercise);
        FolderLock lock = progress.lock();
        try {
            Optional<Path> backup = Optional.empty();
            if (Files.exists(file)) {
                backup = Optional.of(backup(layout.fileName(exercise)));
            }
            AtomicFile.write(file, exercise.starter(layout.inUse()));
            return backup;
        } finally {
            lock.close();
        }
    }

    /** Its name doesn't end in .java, so that an IDE doesn't see the class twice. */
    private Path backup(String fileName) throws IOException {
        byte[] text = Files.readAllBytes(folder.resolve(fileName));
        Path backups = folder.resolve(OWN_FOLDER).resolve("backups");
        Files.createDirectories(backups.resolve(fileName).getParent());
        for (int number = 1; ; number++) {
            Path backup = backups.resolve(fileName + "." + number);
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

    /** The layout according to a damaged progress file, or else to the files. */
    public FileLayout layoutDespiteDamage() throws IOException {
        OptionalInt found = progress.releaseInDamagedFile();
        return found.isPresent() ? new FileLayout(found.getAsInt(), Generation.of(release)) : layoutOfFiles();
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
