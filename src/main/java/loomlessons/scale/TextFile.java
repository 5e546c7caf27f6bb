package loomlessons.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The small text files in which Linux tells of itself. */
final class TextFile {

    private TextFile() {}

    /** The text, or nothing where this system has no such file. */
    static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
