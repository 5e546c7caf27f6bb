package loomlessons.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written whole: beside its place first, then moved there. */
final class OutputFile {

    private final Path target;
    private final Path draft;

    private OutputFile(Path target, Path draft) {
        this.target = target;
        this.draft = draft;
    }

    /**
     * Makes sure, before any work is done, that the file can be written.
     *
     * @throws UsageException if it can't
     */
    static OutputFile at(Path path) throws UsageException {
        try {
            Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            if (Files.isDirectory(target)) {
                throw new UsageException("%s is a folder: name a file".formatted(path));
            }
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                return new OutputFile(target, target);
            }
            if (Files.exists(target) && !Files.isWritable(target)) {
                throw new UsageException("can't write %s: it is read-only".formatted(path));
            }
            String draftName =
                    ".loom-lessons-%d.tmp".formatted(ProcessHandle.current().pid());
            Path draft = Files.writeString(target.resolveSibling(draftName), "");
            draft.toFile().deleteOnExit();
            return new OutputFile(target, draft);
        } catch (IOException unwritable) {
            throw unwritable(path, unwritable);
        }
    }

    /** Writes the text and puts the file in its place. */
    void write(String text) throws UsageException {
        try {
            Files.writeString(draft, text);
            if (!draft.equals(target)) {
                move();
            }
        } catch (IOException failed) {
            throw unwritable(target, failed);
        }
    }

    private void move() throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static UsageException unwritable(Path path, IOException reason) {
        String told = reason instanceof NoSuchFileException
                ? "its folder doesn't exist"
                : reason.getClass().getSimpleName() + " " + reason.getMessage();
        return new UsageException("can't write %s: %s. Name another file with --out".formatted(path, told));
    }
}
