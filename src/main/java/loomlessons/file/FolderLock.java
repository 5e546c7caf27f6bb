package loomlessons.file;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import loomlessons.jvm.Deadline;

/** Keeps other processes, and other threads of this one, from changing the files of a folder at the same time. */
public final class FolderLock implements AutoCloseable {

    /** Somebody else has locked the folder for long. */
    public static final class FolderInUseException extends FileSystemException {

        private static final long serialVersionUID = 1L;

        private FolderInUseException(Path file, Duration patience) {
            super(file.toString(), null, "another program has locked it for %d s".formatted(patience.toSeconds()));
        }
    }

    private static final long PAUSE_NANOS = Duration.ofMillis(10).toNanos();

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits until nobody else has the lock, and takes it. On a file system without locks there is no wait.
     *
     * @param file is created if it is missing
     * @param patience how long to wait at most
     * @throws FolderInUseException if that isn't long enough
     * @throws IOException if the file can't be opened
     */
    public static FolderLock take(Path file, Duration patience) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            Deadline deadline = Deadline.in(patience);
            while (!isTaken(channel)) {
                if (deadline.isOver()) {
                    throw new FolderInUseException(file, patience);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            return new FolderLock(channel);
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException anotherThread) {
            return false;
        } catch (ClosedByInterruptException interrupted) {
            throw interrupted;
        } catch (IOException noLocksHere) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
