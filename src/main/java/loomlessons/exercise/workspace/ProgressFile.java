package loomlessons.exercise.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loomlessons.file.AtomicFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file that keeps a learner's progress, as JSON; several commands may use it at the same time. */
final class ProgressFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Pattern RELEASE = Pattern.compile("\"release\" *: *(\\d{2})\\b");

    private final Path path;

    ProgressFile(Path path) {
        this.path = path;
    }

    /**
     * What the file says.
     *
     * @throws DamagedProgressException if it is missing, or its text is no progress
     * @throws IOException if it can't be read
     */
    WorkshopProgress read() throws IOException, DamagedProgressException {
        try {
            WorkshopProgress progress = MAPPER.readValue(Files.readString(path), WorkshopProgress.class);
            if (!isWhole(progress)) {
                throw new DamagedProgressException(path.getFileName() + " is damaged: a part of it is missing");
            }
            return progress;
        } catch (NoSuchFileException missing) {
            throw new DamagedProgressException(path.getFileName() + " is missing");
        } catch (JacksonException | CharacterCodingException unreadable) {
            throw new DamagedProgressException(path.getFileName() + " is damaged: it isn't the JSON that was written");
        }
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Puts that in the place of whatever there was. */
    void write(WorkshopProgress progress) throws IOException {
        AtomicFile.write(path, MAPPER.writeValueAsString(progress) + "\n");
    }

    /** Changes it by what it says now; whoever else changes it at the same time waits. */
    WorkshopProgress change(UnaryOperator<WorkshopProgress> change) throws IOException, DamagedProgressException {
        FileChannel lock = openLocked();
        try {
            WorkshopProgress changed = change.apply(read());
            write(changed);
            return changed;
        } finally {
            lock.close();
        }
    }

    /** Puts that in the place of a damaged file, which is kept under another name. */
    void replaceDamaged(WorkshopProgress progress) throws IOException {
        FileChannel lock = openLocked();
        try {
            if (exists()) {
                Path aside = path.resolveSibling(path.getFileName() + ".damaged");
                Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
            }
            write(progress);
        } finally {
            lock.close();
        }
    }

    /** Locked until it is closed. */
    private FileChannel openLocked() throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    /** The release that a damaged file still tells of. */
    OptionalInt releaseInDamagedFile() throws IOException {
        String text = exists() ? new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1) : "";
        Matcher release = RELEASE.matcher(text);
        return release.find() ? OptionalInt.of(Integer.parseInt(release.group(1))) : OptionalInt.empty();
    }

    private static boolean isWhole(WorkshopProgress progress) {
        return progress != null
                && progress.release() > 0
                && progress.current() != null
                && progress.standings() != null
                && progress.standings().values().stream().allMatch(ProgressFile::isWhole);
    }

    private static boolean isWhole(ExerciseProgress standing) {
        return standing != null && standing.state() != null && standing.solvedAt() != null;
    }
}
