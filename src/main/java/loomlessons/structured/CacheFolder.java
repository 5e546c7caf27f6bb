package loomlessons.structured;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The folder for what this app can make again: the user's own, in the place where the system keeps such files.
 *
 * <p>Classes are loaded from it, so it must belong to this user, and nobody else may write to it.
 */
public record CacheFolder(Path path) {

    private static final String NAME = "loom-lessons";
    private static final Set<PosixFilePermission> FOR_ITS_OWNER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FOR_OTHERS_TO_WRITE =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /** It isn't safe to load classes from there, or this user can't keep any there. */
    private static final class UnusableFileException extends IOException {

        private static final long serialVersionUID = 1L;

        UnusableFileException(Path file, String problem) {
            super("%s %s".formatted(file, problem));
        }
    }

    /**
     * By the XDG Base Directory Specification on Linux; ~/Library/Caches on macOS, %LOCALAPPDATA% on Windows.
     *
     * @param environment the variables of this process
     * @param system the name of the operating system, as in the property os.name
     * @param home the user's home; empty if unknown
     * @return empty if the user has no such place
     */
    public static Optional<CacheFolder> of(Map<String, String> environment, String system, String home) {
        Optional<Path> parent;
        if (system.startsWith("Windows")) {
            parent = absolute(environment.get("LOCALAPPDATA"))
                    .or(() -> absolute(home)
                            .map(folder -> folder.resolve("AppData").resolve("Local")));
        } else if (system.startsWith("Mac")) {
            parent = absolute(home).map(folder -> folder.resolve("Library").resolve("Caches"));
        } else {
            parent = absolute(environment.get("XDG_CACHE_HOME"))
                    .or(() -> absolute(environment.get("HOME"))
                            .or(() -> absolute(home))
                            .map(folder -> folder.resolve(".cache")));
        }
        return parent.map(folder -> new CacheFolder(folder.resolve(NAME)));
    }

    public static Optional<CacheFolder> ofThisUser() {
        return of(System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", ""));
    }

    private static Optional<Path> absolute(String path) {
        try {
            return Optional.ofNullable(path).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }

    /** Creates it, for its owner alone, if it isn't there; throws {@link IOException} if it isn't safe. */
    void create() throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path.getParent());
            if (hasOwners()) {
                Files.createDirectory(path, PosixFilePermissions.asFileAttribute(FOR_ITS_OWNER));
            } else {
                Files.createDirectory(path);
            }
        }
        requireOwn(path);
    }

    /**
     * Reads a file of it.
     *
     * @throws IOException if it can't be read, or somebody else could have written it
     */
    byte[] read(String name) throws IOException {
        Path file = path.resolve(name);
        requireOwn(path);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UnusableFileException(file, "isn't a file");
        }
        requireOwn(file);
        return Files.readAllBytes(file);
    }

    /** Those whose names match the pattern; apps that have read them don't miss them. */
    void deleteFilesNotChangedSince(Instant time, String namePattern) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, namePattern)) {
            for (Path file : files) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
                    Files.delete(file);
                }
            }
        }
    }

    private void requireOwn(Path file) throws IOException {
        if (!hasOwners()) {
            return; // On Windows, nobody else can write to the user's folder.
        }
        PosixFileAttributes facts = Files.readAttributes(file, PosixFileAttributes.class);
        if (!facts.owner().equals(thisUser())) {
            throw new UnusableFileException(file, "belongs to " + facts.owner());
        }
        if (facts.permissions().stream().anyMatch(FOR_OTHERS_TO_WRITE::contains)) {
            throw new UnusableFileException(file, "can be changed by other users");
        }
    }

    /** The folder, and why nothing is kept there if that is so. */
    public String inWords() {
        try {
            if (Files.exists(path)) {
                requireOwn(path);
            }
            requireWritable(nearestThatExists());
            return path.toString();
        } catch (IOException unsafe) {
            return "no file, because %s".formatted(unsafe.getMessage());
        }
    }

    private Path nearestThatExists() {
        Path nearest = path;
        while (Files.notExists(nearest, LinkOption.NOFOLLOW_LINKS) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        return nearest;
    }

    private static void requireWritable(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new UnusableFileException(folder, "isn't a folder that this user can write to");
        }
    }

    boolean canBeOnAClassPath() {
        return !path.toString().contains(File.pathSeparator);
    }

    private boolean hasOwners() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }

    /** Asked of the system where it tells: in a container a user may have no name. */
    private static UserPrincipal thisUser() throws IOException {
        Path process = Path.of("/proc/self");
        return Files.exists(process)
                ? Files.getOwner(process)
                : process.getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName(System.getProperty("user.name"));
    }
}
