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

    /** Writes it beside the lost file, or as near as there is a folder, or {@link #elsewhere}; returns the file. */
    static Optional<Path> beside(Path lost, Content content) {
        return keep(Stream.concat(near(lost), usual()), lost, content);
    }

    /** Writes it where files of all kinds go, and returns the file; empty if it can't be written there either. */
    static Optional<Path> elsewhere(Path lost, Content content) {
        return keep(usual(), lost, content);
    }

    private static Stream<Path> near(Path lost) {
        return Stream.iterate(lost.toAbsolutePath().getParent(), folder -> folder != null, Path::getParent)
                .filter(folder -> !folder.equals(folder.getRoot()))
                .filter(Files::isDirectory)
                .limit(1);
    }

    private static Stream<Path> usual() {
        return Stream.of("user.dir", "user.home", "java.io.tmpdir")
                .flatMap(property -> folder(System.getProperty(property, "")).stream());
    }

    private static Optional<Path> keep(Stream<Path> folders, Path lost, Content content) {
        return folders.flatMap(folder -> keep(folder, lost.getFileName().toString(), content).stream())
                .findFirst();
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
