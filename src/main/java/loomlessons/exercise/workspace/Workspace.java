package loomlessons.exercise.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.ExerciseSource;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.file.AtomicFile;

/** The folder that a learner works in: one file for each exercise, and what the app keeps about them. */
public final class Workspace {

    /** What the folder is called if the learner doesn't name it. */
    public static final String DEFAULT_NAME = "loom-exercises";

    private static final String OWN_FOLDER = ".loom-lessons";

    private final Path folder;
    private final ProgressFile progress;

    private Workspace(Path folder) {
        this.folder = folder;
        this.progress = new ProgressFile(folder.resolve(OWN_FOLDER).resolve("progress.json"));
    }

    /** The workspace in that folder, whether or not it is there already. */
    public static Workspace in(Path folder) {
        return new Workspace(folder);
    }

    /** The workspace that somebody means who is in that folder: this one, one around it, or the default one in it. */
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
     * Writes the starters, the file for an IDE and the progress file, where they are missing.
     *
     * @param jar of this app, or nothing if it doesn't run from one: there is no file for an IDE then
     */
    public StartResult start(int release, Optional<Path> jar) throws IOException {
        Files.createDirectories(folder.resolve(OWN_FOLDER));
        List<String> written = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (Exercise exercise : Exercises.all()) {
            boolean isNew = writeIfMissing(exercise.fileName(), ExerciseSource.starter(exercise));
            (isNew ? written : kept).add(exercise.fileName());
        }
        if (jar.isPresent()) {
            boolean isNew = writeIfMissing(ProjectFile.NAME, ProjectFile.text(release, jar.get()));
            (isNew ? written : kept).add(ProjectFile.NAME);
        }
        if (!progress.exists()) {
            progress.write(WorkshopProgress.atTheStart(release));
        }
        return new StartResult(written, kept);
    }

    public Path folder() {
        return folder;
    }

    /** The learner's file. */
    public Path file(Exercise exercise) {
        return folder.resolve(exercise.fileName());
    }

    public boolean isMissing(Exercise exercise) {
        return !Files.isRegularFile(file(exercise));
    }

    /** Whether the learner's file is there and differs from the starter. */
    public boolean isEdited(Exercise exercise) throws IOException {
        byte[] starter = ExerciseSource.starter(exercise).getBytes(StandardCharsets.UTF_8);
        return Files.exists(file(exercise)) && !Arrays.equals(Files.readAllBytes(file(exercise)), starter);
    }

    /**
     * Puts the starter back.
     *
     * @return where the learner's file is kept, or nothing if there was none
     */
    public Optional<Path> reset(Exercise exercise) throws IOException {
        Optional<Path> backup = Optional.empty();
        if (Files.exists(file(exercise))) {
            Path backups = Files.createDirectories(folder.resolve(OWN_FOLDER).resolve("backups"));
            backup = Optional.of(Files.copy(file(exercise), unused(backups, exercise.fileName())));
        }
        AtomicFile.write(file(exercise), ExerciseSource.starter(exercise));
        return backup;
    }

    /** How the learner stands. */
    public WorkshopProgress progress() throws IOException, DamagedProgressException {
        return progress.read();
    }

    /** Changes how the learner stands, and says how that is now. */
    public WorkshopProgress change(UnaryOperator<WorkshopProgress> change)
            throws IOException, DamagedProgressException {
        return progress.change(change);
    }

    /** The release whose starters were written, as far as a damaged progress file still tells. */
    public OptionalInt releaseInDamagedProgress() throws IOException {
        return progress.releaseInDamagedFile();
    }

    /** Puts that in the place of a damaged progress file, which is kept under another name. */
    public void replaceDamagedProgress(WorkshopProgress rebuilt) throws IOException {
        progress.replaceDamaged(rebuilt);
    }

    private boolean writeIfMissing(String name, String text) throws IOException {
        boolean isMissing = Files.notExists(folder.resolve(name));
        if (isMissing) {
            AtomicFile.write(folder.resolve(name), text);
        }
        return isMissing;
    }

    /** Not named .java, or an IDE would take it for one more class of that name. */
    private static Path unused(Path folder, String name) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> folder.resolve("%s.%d".formatted(name, number)))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }
}
