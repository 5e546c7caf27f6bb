package loomlessons.cli.exercise.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** By what a saved file differs from the one before. */
record FileStamp(FileTime modified, long size, Optional<Object> key) {

    /** Nothing while the file isn't there: some editors take it away for a moment when they save. */
    static Optional<FileStamp> of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new FileStamp(
                    attributes.lastModifiedTime(), attributes.size(), Optional.ofNullable(attributes.fileKey())));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }
}
