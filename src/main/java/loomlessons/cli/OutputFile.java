package loomlessons.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** A file that is written whole: beside its place first, then moved there. */
final class OutputFile {

    private final Path target;

    private OutputFile(Path target) {
        this.target = target;
    }

    /**
     * Makes sure, before any work is done, that the file can be written.
     *
     * @throws UsageException if it can't
     */
    static OutputFile at(Path path) throws UsageException {
        try {
            Path target = withoutLinks(path.toAbsolutePath());
            if (Files.isDirectory(target)) {
                throw new UsageException("%s is a folder: name a file".formatted(path));
            }
            if (!Files.isDirectory(target.getParent())) {
                throw unwritable(path, "its folder doesn't exist");
            }
            boolean isWritable = Files.exists(target) ? Files.isWritable(target) : Files.isWritable(target.getParent());
            if (!isWritable) {
                throw unwritable(path, "permission denied");
            }
            return new OutputFile(target);
        } catch (IOException unreadable) {
            throw unwritable(path, reason(unreadable));
        }
    }

    /**
     * Writes the text and puts the file in its place. Does nothing when this JVM is ending: what it would write then
     * is of a run that was cut off.
     */
    void write(String text) throws UsageException {
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                Files.writeString(target, text); // A device or a pipe: nothing to move there.
            } else {
                writeWhole(text);
            }
        } catch (IOException failed) {
            throw unwritable(target, reason(failed));
        }
    }

    private void writeWhole(String text) throws IOException {
        Path draft = target.resolveSibling(".loom-lessons-%s.tmp".formatted(UUID.randomUUID()));
        Thread cleaner = new Thread(() -> delete(draft), "delete draft");
        try {
            Runtime.getRuntime().addShutdownHook(cleaner);
        } catch (IllegalStateException ending) {
            return;
        }
        try {
            Files.writeString(draft, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            keepPermissions(draft);
            move(draft);
        } finally {
            delete(draft);
        }
    }

    private void keepPermissions(Path draft) throws IOException {
        boolean hasPermissions = Files.getFileStore(draft).supportsFileAttributeView(PosixFileAttributeView.class);
        if (hasPermissions && Files.exists(target)) {
            Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(target));
        }
    }

    private void move(Path draft) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException stays) {
            // There is nobody left to tell, and nothing more that could be done.
        }
    }

    private static Path withoutLinks(Path path) throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        return Files.isSymbolicLink(path) ? path.resolveSibling(Files.readSymbolicLink(path)) : path;
    }

    private static String reason(IOException error) {
        if (error instanceof AccessDeniedException) {
            return "permission denied";
        }
        boolean hasReason = error instanceof FileSystemException system && system.getReason() != null;
        return hasReason ? ((FileSystemException) error).getReason() : String.valueOf(error.getMessage());
    }

    private static UsageException unwritable(Path path, String reason) {
        return new UsageException("can't write %s: %s. Name another file with --out".formatted(path, reason));
    }
}
