package loomlessons.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import loomlessons.file.FileTarget.OpenedFile;
import loomlessons.file.FileTarget.ReplacedFile;
import loomlessons.file.FileTarget.StandardOutput;
import loomlessons.jvm.JvmEndingException;
import loomlessons.jvm.Shutdown;
import loomlessons.jvm.Shutdown.Registration;
import loomlessons.jvm.Shutdown.Stage;

/** Writes a file completely or not at all: first under another name, then moved to its place. */
public final class AtomicFile {

    private static final Shutdown SHUTDOWN = Shutdown.ofThisJvm();
    private static final Duration LONGEST_DELETE = Duration.ofSeconds(1);
    private static final Set<PosixFilePermission> FOR_ITS_OWNER = PosixFilePermissions.fromString("rw-------");

    private AtomicFile() {}

    /**
     * Writes or replaces the file, or the file that a link leads to; a pipe or a device is written to. Does nothing while
     * this JVM is ending: the work behind the content was interrupted.
     *
     * @throws IOException if it can't; then the old file is unchanged
     */
    public static void write(Path file, Content content) throws IOException {
        switch (FileTarget.of(file)) {
            case ReplacedFile(Path target) ->
                place(target, content, draft -> {
                    keepPermissions(draft, target);
                    move(draft, target);
                });
            case OpenedFile(Path target) -> append(target, content);
            case StandardOutput output -> throw new FileSystemException(file.toString(), null, "it isn't a file");
        }
    }

    /**
     * Writes or replaces a file that nobody else can read or change, whatever the umask, and whatever has its name.
     *
     * @throws IOException if it can't; then there is what was there before
     */
    public static void writeForOwnerAlone(Path target, Content content) throws IOException {
        boolean hasPermissions =
                target.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = hasPermissions
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FOR_ITS_OWNER)}
                : new FileAttribute<?>[0];
        place(target, content, draft -> move(draft, target), attributes);
    }

    /**
     * Creates the file, unless there is one with this name.
     *
     * @return whether there was none
     * @throws IOException if it can't; then there is no new file
     */
    public static boolean create(Path target, Content content) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            place(target, content, draft -> {
                // Only one process can create a file, and only this one moves the draft over its own empty file.
                Files.createFile(target);
                move(draft, target);
            });
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    public static boolean create(Path target, String text) throws IOException {
        return create(target, Content.of(text));
    }

    /** Appends, so that a file that is open under a descriptor keeps what others wrote to it. */
    static void append(Path file, Content content) throws IOException {
        try (OutputStream opened = Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            content.writeTo(opened);
        } catch (IOException failed) {
            // Whoever closes a pipe has read enough: no other program complains then.
            if (!WriteCheck.isPipe(file)) {
                throw failed;
            }
        }
    }

    /** Writes a draft beside the target, and lets it be put in its place. */
    private static void place(Path target, Content content, Placing placing, FileAttribute<?>... attributes)
            throws IOException {
        Path draft = target.resolveSibling(".loom-lessons-%s.tmp".formatted(UUID.randomUUID()));
        try (Registration end = SHUTDOWN.register(Stage.FILES, "delete draft", LONGEST_DELETE, () -> delete(draft))) {
            try (OutputStream out = end.unlessEnding(() -> newFile(draft, attributes))) {
                content.writeTo(out);
            }
            SHUTDOWN.checkNotEnding();
            placing.place(draft);
        } catch (JvmEndingException interrupted) {
            return;
        } finally {
            delete(draft);
        }
    }

    private static OutputStream newFile(Path draft, FileAttribute<?>... attributes) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return Channels.newOutputStream(Files.newByteChannel(draft, options, attributes));
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

    @FunctionalInterface
    private interface Placing {

        void place(Path draft) throws IOException;
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
