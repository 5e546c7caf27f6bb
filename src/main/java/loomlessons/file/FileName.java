package loomlessons.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Turns a file name that somebody typed into a path. */
public final class FileName {

    /** What Java makes of bytes that aren't characters of its locale. */
    private static final String UNREADABLE = "\uFFFD";

    private FileName() {}

    /**
     * The path with this name.
     *
     * @throws FileSystemException if this Java can't have such a path; its reason is for people
     */
    public static Path path(String name) throws FileSystemException {
        if (name.isEmpty()) {
            throw new FileSystemException(name, null, "the name is empty");
        }
        try {
            Path path = Path.of(name);
            if (!path.isAbsolute() && System.getProperty("user.dir").contains(UNREADABLE)) {
                throw new FileSystemException(name, null, "the name of the current folder is a problem: " + encoding());
            }
            if (isUnreadable(path)) {
                throw new FileSystemException(name, null, encoding());
            }
            return path;
        } catch (InvalidPathException invalid) {
            throw new FileSystemException(name, null, encoding());
        }
    }

    /** The path with its links followed, as far as there are files: the same for two names of one file. */
    public static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            Path absolute = path.toAbsolutePath().normalize();
            Path folder = absolute.getParent();
            return folder == null ? absolute : real(folder).resolve(absolute.getFileName());
        }
    }

    /** A name may really have that character: then there is such a file or folder. */
    private static boolean isUnreadable(Path path) {
        for (Path part = path; part != null && part.getFileName() != null; part = part.getParent()) {
            if (part.getFileName().toString().contains(UNREADABLE)) {
                return Files.notExists(part);
            }
        }
        return false;
    }

    private static String encoding() {
        String charset = System.getProperty("sun.jnu.encoding", "");
        return charset.equalsIgnoreCase("UTF-8")
                ? "the name isn't valid in %s; rename it".formatted(charset)
                : "in this locale, Java can't use a name with such characters (%s); set LC_ALL=C.UTF-8"
                        .formatted(charset);
    }
}
