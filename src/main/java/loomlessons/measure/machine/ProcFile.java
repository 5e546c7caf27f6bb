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

    /** The text; empty if this system has no such file. */
    static Optional<String> read(Path file) {
        // With a large buffer: below /proc/sys only the first read returns something, even if it was too short.
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return Optional.of(reader.lines().collect(Collectors.joining("\n")));
        } catch (IOException | UncheckedIOException absent) {
            return Optional.empty();
        }
    }
}
