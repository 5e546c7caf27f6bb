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

/** A folder for what some work needs meanwhile; it is gone when the work is over, and when this JVM ends before. */
public final class ScratchFolder implements AutoCloseable {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long TIME_TO_WRITE_NANOS = Duration.ofMillis(150).toNanos();
    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

    private final Path path;
    private volatile Runnable writer = () -> {};
    private final Thread hook = new Thread(this::deleteForGood, "end of the scratch folder");

    private ScratchFolder(Path path) {
        this.path = path;
    }

    /** An empty folder among the temporary files; throws {@link IOException} if none can be made there. */
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

    /** Ends the threads that write here before the folder is deleted: they could complain about missing files. */
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
            // The hook runs already: it finds nothing left to do.
        }
    }

    /** Again and again for a while: a child that is being ended may write on until it is. */
    private void delete() {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!isDeleted() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** While the JVM ends, a thread that was about to write here may still do so, and make the folder again. */
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
