package loomlessons.exercise.workspace;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loomlessons.exercise.workspace.Workspace.DamagedProgressException;
import loomlessons.file.AtomicFile;
import loomlessons.file.FolderLock;
import loomlessons.structured.Generation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON file with a learner's progress; several commands may use it at the same time. */
final class ProgressFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Pattern RELEASE = Pattern.compile("\"release\" *: *(\\d{2})\\b");

    private final Path path;
    private final Generation inUse;
    private final Duration patience;

    /** The file as a JDK of this generation sees it, and how long to wait at most while somebody else changes it. */
    ProgressFile(Path path, Generation inUse, Duration patience) {
        this.path = path;
        this.inUse = inUse;
        this.patience = patience;
    }

    /**
     * Reads the progress.
     *
     * @throws DamagedProgressException if the file is missing or isn't valid
     * @throws IOException if it can't be read
     */
    WorkshopProgress read() throws IOException, DamagedProgressException {
        try {
            StoredProgress stored = MAPPER.readValue(Files.readString(path), StoredProgress.class);
            if (stored == null || !stored.isWhole()) {
                throw new DamagedProgressException(path.getFileName() + " is damaged: a part is missing");
            }
            return stored.seenBy(inUse);
        } catch (NoSuchFileException missing) {
            throw new DamagedProgressException(path.getFileName() + " is missing");
        } catch (JacksonException | CharacterCodingException unreadable) {
            throw new DamagedProgressException(path.getFileName() + " is damaged: it isn't valid JSON");
        }
    }

    boolean exists() {
        return Files.exists(path);
    }

    void write(WorkshopProgress progress) throws IOException {
        AtomicFile.write(path, MAPPER.writeValueAsString(StoredProgress.of(progress)) + "\n");
    }

    /** Changes the current progress; another change at the same time waits. */
    WorkshopProgress change(UnaryOperator<WorkshopProgress> change) throws IOException, DamagedProgressException {
        FolderLock lock = lock();
        try {
            return written(change.apply(read()));
        } finally {
            lock.close();
        }
    }

    /**
     * Replaces a damaged file, and keeps it under another name; then changes the progress. If another process has
     * replaced the file meanwhile, its progress counts.
     */
    WorkshopProgress replaceDamaged(WorkshopProgress rebuilt, UnaryOperator<WorkshopProgress> change)
            throws IOException {
        FolderLock lock = lock();
        try {
            return written(change.apply(currentOr(rebuilt)));
        } finally {
            lock.close();
        }
    }

    private WorkshopProgress currentOr(WorkshopProgress rebuilt) throws IOException {
        try {
            return read();
        } catch (DamagedProgressException stillDamaged) {
            if (exists()) {
                keepDamaged();
            }
            return rebuilt;
        }
    }

    /** Moves the file to a name that no file has yet, over an empty file that only this process can have created. */
    private void keepDamaged() throws IOException {
        for (int number = 1; ; number++) {
            String end = number == 1 ? ".damaged" : ".damaged." + number;
            Path backup = path.resolveSibling(path.getFileName() + end);
            try {
                Files.createFile(backup);
                Files.move(path, backup, StandardCopyOption.REPLACE_EXISTING);
                return;
            } catch (FileAlreadyExistsException taken) {
                // The next number may be free.
            }
        }
    }

    private WorkshopProgress written(WorkshopProgress progress) throws IOException {
        write(progress);
        return progress;
    }

    /** Keeps others from changing the files of the workspace, until it is closed. */
    FolderLock lock() throws IOException {
        return FolderLock.take(path.resolveSibling("lock"), patience);
    }

    /** The release in a damaged file, if it can still be found, and is one that this app knows of. */
    OptionalInt releaseInDamagedFile() throws IOException {
        String text = exists() ? new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1) : "";
        Matcher release = RELEASE.matcher(text);
        return release.results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .filter(found -> found >= FileLayout.OLDEST_RELEASE)
                .findFirst();
    }
}
