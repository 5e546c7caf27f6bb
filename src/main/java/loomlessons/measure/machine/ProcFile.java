package loomlessons.measure.machine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** The small text files in which Linux reports its state. */
final class ProcFile {

    private ProcFile() {}

    /** The text, or nothing where this system has no such file. */
    static Optional<String> read(Path file) {
        // By a reader with a large buffer: files below /proc/sys give all they have to the first read, however small it
        // is.
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return Optional.of(reader.lines().collect(Collectors.joining("\n")));
        } catch (IOException | UncheckedIOException absent) {
            return Optional.empty();
        }
    }
}
