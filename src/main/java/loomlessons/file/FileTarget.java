package loomlessons.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the name of a file leads, and so how to write there. */
public sealed interface FileTarget {

    /** Most systems follow as many links before they give up. */
    int MOST_LINKS = 40;

    /** Their files are the system's own: renaming another file over one would break the system. */
    List<Path> SYSTEM_FOLDERS = List.of(Path.of("/dev"), Path.of("/proc"), Path.of("/sys"));

    /** A folder for everybody's files, in memory. */
    Path SHARED_MEMORY = Path.of("/dev/shm");

    List<Path> STANDARD_OUTPUT = List.of(Path.of("/dev/stdout"), Path.of("/dev/fd/1"), Path.of("/proc/self/fd/1"));

    /** The standard output of this process. */
    record StandardOutput() implements FileTarget {}

    /** A regular file, or none yet: its content is replaced as a whole. */
    record ReplacedFile(Path path) implements FileTarget {}

    /** A pipe, a device, a descriptor, or another file of the system: it is opened and written to. */
    record OpenedFile(Path path) implements FileTarget {}

    /**
     * Follows the links of that name; {@code -} is standard output. A link of the system, as those in {@code /proc}, is
     * opened and never followed: it may lead to a pipe, or to a file that only looks like another one.
     *
     * @throws FileSystemException if there can't be such a file; its reason is for people
     */
    static FileTarget of(String name) throws IOException {
        if (name.equals("-")) {
            return new StandardOutput();
        }
        Path path = FileName.path(name);
        if (name.endsWith("/") && !Files.isDirectory(path)) {
            throw new FileSystemException(name, null, "the name ends in /, as that of a folder");
        }
        return of(path);
    }

    /** The same for a path, whose links are followed. */
    static FileTarget of(Path file) throws IOException {
        Path path = file;
        for (int links = 0; links <= MOST_LINKS; links++) {
            if (isOfSystem(path)) {
                return isStandardOutput(path) ? new StandardOutput() : new OpenedFile(path);
            }
            if (!Files.isSymbolicLink(path)) {
                return isOrdinary(path) ? new ReplacedFile(path) : new OpenedFile(path);
            }
            path = path.resolveSibling(Files.readSymbolicLink(path));
        }
        throw new FileSystemException(file.toString(), null, "its links lead in a circle");
    }

    private static boolean isOrdinary(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                || !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isOfSystem(Path path) {
        return isInSystemFolder(path.toAbsolutePath().normalize())
                || real(path).map(FileTarget::isInSystemFolder).orElse(false);
    }

    private static boolean isInSystemFolder(Path path) {
        return SYSTEM_FOLDERS.stream().anyMatch(path::startsWith) && !path.startsWith(SHARED_MEMORY);
    }

    private static boolean isStandardOutput(Path path) {
        Optional<Path> real = real(path);
        return STANDARD_OUTPUT.contains(path.toAbsolutePath().normalize())
                || (real.isPresent()
                        && STANDARD_OUTPUT.stream().map(FileTarget::real).anyMatch(real::equals));
    }

    /** With the links of its folder followed, but not its own; empty if the folder doesn't exist. */
    private static Optional<Path> real(Path path) {
        Path absolute = path.toAbsolutePath();
        try {
            Path folder = absolute.getParent();
            return folder == null
                    ? Optional.of(absolute)
                    : Optional.of(folder.toRealPath().resolve(absolute.getFileName()));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }
}
