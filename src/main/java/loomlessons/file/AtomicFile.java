package loomlessons.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Writes a file whole: beside its place first, then moved there. */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Puts a file with that content in its place. Does nothing when this JVM is ending: what it would write then is of
     * work that was cut off.
     *
     * @throws IOException if it can't; what was in that place is still there then
     */
    public static void write(Path target, Content content) throws IOException {
        Path draft = target.resolveSibling(".loom-lessons-%s.tmp".formatted(UUID.randomUUID()));
        Thread cleaner = new Thread(() -> delete(draft), "delete draft");
        try {
            Runtime.getRuntime().addShutdownHook(cleaner);
        } catch (IllegalStateException ending) {
            return;
        }
        try {
            try (OutputStream out =
                    Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.writeTo(out);
            }
            keepPermissions(draft, target);
            move(draft, target);
        } finally {
            delete(draft);
            remove(cleaner);
        }
    }

    /** Does the same with a text. */
    public static void write(Path target, String text) throws IOException {
        write(target, Content.of(text));
    }

    private static void keepPermissions(Path draft, Path target) throws IOException {
        boolean hasPermissions = Files.getFileStore(draft).supportsFileAttributeView(PosixFileAttributeView.class);
        if (hasPermissions && Files.exists(target)) {
            Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(target));
        }
    }

    private static void move(Path draft, Path target) throws IOException {
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
            // The JVM is ending: nothing more can be reported or done.
        }
    }

    private static void remove(Thread cleaner) {
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException ending) {
            // It runs already: it finds nothing left to do.
        }
    }
}
