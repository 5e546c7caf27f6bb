package loomlessons.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import loomlessons.file.FileProblem;
import loomlessons.file.WholeFile;

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
            throw unwritable(path, FileProblem.reason(unreadable));
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
                WholeFile.write(target, text);
            }
        } catch (IOException failed) {
            throw unwritable(target, FileProblem.reason(failed));
        }
    }

    private static Path withoutLinks(Path path) throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        return Files.isSymbolicLink(path) ? path.resolveSibling(Files.readSymbolicLink(path)) : path;
    }

    private static UsageException unwritable(Path path, String reason) {
        return new UsageException("can't write %s: %s. Name another file with --out".formatted(path, reason));
    }
}
