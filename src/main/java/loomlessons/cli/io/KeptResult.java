package loomlessons.cli.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import loomlessons.file.AtomicFile.Content;
import loomlessons.file.FileName;

/** A result whose file can't be written after the work is done: it goes to the next best place. */
final class KeptResult {

    private static final int MOST_NAMES = 100;
    private static final int LONGEST_NAME = 50;

    private KeptResult() {}

    /** Writes the content to another file, and returns a sentence with its place. */
    static String of(Path lost, Content content) {
        return folders(lost)
                .flatMap(folder -> keep(folder, lost.getFileName().toString(), content).stream())
                .findFirst()
                .map(kept -> "The result is in %s instead".formatted(kept))
                .orElse("There is no other place for the result either");
    }

    /** Beside the lost file, or as near as there is a folder; then where files of all kinds go. */
    private static Stream<Path> folders(Path lost) {
        Path absolute = lost.toAbsolutePath();
        Stream<Path> near = Stream.iterate(absolute.getParent(), folder -> folder != null, Path::getParent)
                .filter(folder -> !folder.equals(folder.getRoot()))
                .filter(Files::isDirectory)
                .limit(1);
        Stream<Path> usual = Stream.of("user.dir", "user.home", "java.io.tmpdir")
                .flatMap(property -> folder(System.getProperty(property, "")).stream());
        return Stream.concat(near, usual);
    }

    private static Optional<Path> folder(String name) {
        try {
            return Optional.of(FileName.path(name));
        } catch (FileSystemException unfit) {
            return Optional.empty();
        }
    }

    private static Optional<Path> keep(Path folder, String name, Content content) {
        String shortName = name.substring(Math.max(0, name.length() - LONGEST_NAME));
        for (int number = 1; number <= MOST_NAMES; number++) {
            Path file = folder.resolve("loom-lessons-kept-%s%s".formatted(number == 1 ? "" : number + "-", shortName));
            try {
                create(file, content);
                return Optional.of(file);
            } catch (FileAlreadyExistsException taken) {
                // The next number may be free.
            } catch (IOException unwritable) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static void create(Path file, Content content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.writeTo(out);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (IOException incomplete) {
            Files.deleteIfExists(file);
            throw incomplete;
        }
    }
}
