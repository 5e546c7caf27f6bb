package loomlessons.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Finds out whether a file can be written, before the work for its content is done; changes no file. */
public final class WriteCheck {

    /** More than most documents need, so a full disk is found. */
    static final long ROOM = 256 << 10;

    private static final int BLOCK = 64 << 10;

    private static final int FILE_TYPE = 0170000;
    private static final int PIPE = 0010000;
    private static final Set<PosixFilePermission> WRITERS = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /** How a descriptor was opened, see proc_pid_fdinfo(5): the last two bits of the octal number are 0. */
    private static final Pattern READ_ONLY = Pattern.compile("^flags:\\s*[0-7]*[04]$", Pattern.MULTILINE);

    private WriteCheck() {}

    /** Throws {@link IOException} if that file can't be written; {@link FileProblem} tells the reason. */
    public static void check(FileTarget target) throws IOException {
        switch (target) {
            case FileTarget.StandardOutput output -> {}
            case FileTarget.ReplacedFile file -> checkReplaced(file.path());
            case FileTarget.OpenedFile file -> checkOpened(file.path());
        }
    }

    /** Throws {@link IOException} if no file of that many bytes can be written to that folder. */
    static void checkFolder(Path folder, long bytes) throws IOException {
        Path probe = folder.resolve(".loom-lessons-%s.tmp".formatted(UUID.randomUUID()));
        try (SeekableByteChannel room = Files.newByteChannel(
                probe, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            ByteBuffer zeros = ByteBuffer.allocate(BLOCK);
            while (room.position() < bytes) {
                room.write(zeros.clear());
            }
        }
    }

    private static void checkReplaced(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.notExists(folder)) {
            throw new FileSystemException(file.toString(), null, "its folder doesn't exist");
        }
        if (exists(file)) {
            open(file);
        }
        try {
            checkFolder(folder, ROOM);
        } catch (AccessDeniedException denied) {
            throw new FileSystemException(file.toString(), null, "permission denied in its folder");
        }
    }

    private static boolean exists(Path file) throws IOException {
        try {
            Files.readAttributes(file, "size", LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (NoSuchFileException missing) {
            return false;
        }
    }

    private static void checkOpened(Path file) throws IOException {
        if (Files.notExists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        if (isReadOnlyDescriptor(file) || isReadOnlyOfSystem(file)) {
            throw new FileSystemException(file.toString(), null, "it can only be read");
        }
        // A pipe isn't opened: its reader would find an end.
        if (!isPipe(file)) {
            open(file);
        }
    }

    /** Even root can't write such a file of {@code /proc}, but finds out only with the first byte. */
    private static boolean isReadOnlyOfSystem(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.getPosixFilePermissions(file).stream().noneMatch(WRITERS::contains);
    }

    /** Whether it is a descriptor of a process that was opened only for reading. */
    private static boolean isReadOnlyDescriptor(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent().toRealPath();
        Path flags = folder.resolveSibling("fdinfo").resolve(file.getFileName());
        if (!folder.endsWith("fd") || !Files.isReadable(flags)) {
            return false;
        }
        return READ_ONLY.matcher(Files.readString(flags)).find();
    }

    /** Whether it is a pipe, with a name or behind a descriptor. */
    public static boolean isPipe(Path file) throws IOException {
        return ((int) Files.getAttribute(file, "unix:mode") & FILE_TYPE) == PIPE;
    }

    /** Opens and closes it, and so keeps its content. */
    private static void open(Path file) throws IOException {
        OutputStream opened = Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        opened.close();
    }
}
