package loomlessons.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Writes a file completely or not at all: first under another name, then moved to its place. */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Writes or replaces the file. Does nothing while this JVM is ending: the work behind the content was interrupted.
     *
     * @throws IOException if it can't; then the old file is unchanged
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
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException undeletable) {
            // The draft stays: nothing more can be done.
        }
    }

    private static void remove(Thread cleaner) {
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException ending) {
            // The cleaner already runs; the draft is gone.
        }
    }

    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream out) throws IOException;

        static Content of(String text) {
            return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        static Content of(Path file) {
            return out -> Files.copy(file, out);
        }
    }
}
