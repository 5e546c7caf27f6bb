package loomlessons.file;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import loomlessons.jvm.Deadline;
import loomlessons.jvm.JvmEndingException;
import loomlessons.jvm.Shutdown;
import loomlessons.jvm.Shutdown.Registration;
import loomlessons.jvm.Shutdown.Stage;

/** A temporary folder; it is deleted when it is closed, or when this JVM ends. */
public final class ScratchFolder implements AutoCloseable {

    private static final Duration LONGEST_DELETE = Duration.ofSeconds(2);
    private static final long TIME_TO_WRITE_NANOS = Duration.ofMillis(150).toNanos();
    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

    private final Path path;
    private volatile Runnable writer = () -> {};
    private final Registration end;

    /** Throws {@link JvmEndingException} if this JVM is ending. */
    private ScratchFolder(Path path) {
        this.path = path;
        this.end = Shutdown.ofThisJvm()
                .register(
                        Stage.FILES, "end of the scratch folder", LONGEST_DELETE.multipliedBy(2), this::deleteForGood);
    }

    /**
     * Creates an empty folder among the temporary files, with room for small files.
     *
     * @throws NoScratchFolderException if that fails
     */
    public static ScratchFolder create() throws NoScratchFolderException {
        return create(WriteCheck.ROOM);
    }

    /** The same for classes: a class path can't have every folder. */
    public static ScratchFolder createForClasses() throws NoScratchFolderException {
        String parent = System.getProperty("java.io.tmpdir", "");
        if (parent.contains(File.pathSeparator)) {
            throw new NoScratchFolderException(
                    new IOException("'%s' separates the parts of a class path".formatted(File.pathSeparator)));
        }
        return create();
    }

    /**
     * The same with room for that many bytes.
     *
     * @throws NoScratchFolderException if it fails, or the disk has less room
     */
    public static ScratchFolder create(long bytes) throws NoScratchFolderException {
        try {
            Path path = Files.createTempDirectory(parent(), "loom-lessons-");
            try {
                WriteCheck.checkFolder(path, bytes);
                return new ScratchFolder(path);
            } catch (IOException | JvmEndingException unusable) {
                Files.delete(path);
                throw unusable;
            }
        } catch (IOException failed) {
            throw new NoScratchFolderException(failed);
        }
    }

    /** Absolute, because a child may have another current folder. */
    private static Path parent() throws IOException {
        Path parent = FileName.path(System.getProperty("java.io.tmpdir", "")).toAbsolutePath();
        if (!Files.isDirectory(parent)) {
            throw new IOException(Files.exists(parent) ? "it isn't a folder" : "there is no such folder");
        }
        return parent;
    }

    /** Runs this before the folder is deleted, to end whatever writes to it. */
    public void endFirst(Runnable endOfWriter) {
        writer = endOfWriter;
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        writer.run();
        delete();
        end.close();
    }

    /** Repeated for a while: a child process may write until it has ended. */
    private void delete() {
        Deadline deadline = Deadline.in(LONGEST_DELETE);
        while (!isDeleted() && !deadline.isOver()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** While the JVM ends, another thread may still write to the folder, and create it again. */
    private void deleteForGood() {
        writer.run();
        delete();
        LockSupport.parkNanos(TIME_TO_WRITE_NANOS);
        delete();
    }

    private boolean isDeleted() {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (IOException | UncheckedIOException inUse) {
            return Files.notExists(path);
        }
    }
}
