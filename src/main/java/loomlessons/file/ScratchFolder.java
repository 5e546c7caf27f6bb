package loomlessons.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A temporary folder; it is deleted when it is closed, or when this JVM ends. */
public final class ScratchFolder implements AutoCloseable {

    private static final long LONGEST_DELETE_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long TIME_TO_WRITE_NANOS = Duration.ofMillis(150).toNanos();
    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

    private final Path path;
    private volatile Runnable writer = () -> {};
    private final Thread hook = new Thread(this::deleteForGood, "end of the scratch folder");

    private ScratchFolder(Path path) {
        this.path = path;
    }

    /** Creates an empty folder among the temporary files; throws {@link IOException} if that fails. */
    public static ScratchFolder create() throws IOException {
        ScratchFolder folder = new ScratchFolder(Files.createTempDirectory("loom-lessons-"));
        try {
            Runtime.getRuntime().addShutdownHook(folder.hook);
        } catch (IllegalStateException ending) {
            folder.delete();
            throw ending;
        }
        return folder;
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
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook already runs; the folder is gone.
        }
    }

    /** Repeated for a while: a child process may write until it has ended. */
    private void delete() {
        long deadline = System.nanoTime() + LONGEST_DELETE_NANOS;
        while (!isDeleted() && System.nanoTime() - deadline < 0) {
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
