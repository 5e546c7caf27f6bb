package loomlessons.cli.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import loomlessons.file.AtomicFile;
import loomlessons.file.AtomicFile.Content;
import loomlessons.file.FileProblem;

/** A file that is written completely or not at all: first under another name, then moved to its place. */
public final class OutputFile {

    private final Path target;
    private final String option;

    private OutputFile(Path target, String option) {
        this.target = target;
        this.option = option;
    }

    /** As {@link #of}, if there is a file to write. */
    public static Optional<OutputFile> of(String option, Optional<Path> path) throws UsageException {
        return path.isPresent() ? Optional.of(of(option, path.get())) : Optional.empty();
    }

    /** Throws {@link UsageException} if two paths are the same file: the first content would be lost. */
    public static void checkApart(List<Optional<Path>> paths) throws UsageException {
        List<Path> named =
                paths.stream().flatMap(Optional::stream).map(OutputFile::real).toList();
        for (Path path : named) {
            if (Collections.frequency(named, path) > 1) {
                throw new UsageException("%s is given for two files: name a different one for each".formatted(path));
            }
        }
    }

    /** Where the path leads, links followed as far as there are files. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            return path.toAbsolutePath().normalize();
        }
    }

    /**
     * Makes sure, before any work is done, that the file can be written.
     *
     * @param option that named it
     * @throws UsageException if it can't
     */
    public static OutputFile of(String option, Path path) throws UsageException {
        try {
            Path target = withoutLinks(path.toAbsolutePath());
            if (Files.isDirectory(target)) {
                throw new UsageException("%s is a folder: name a file".formatted(path));
            }
            if (!Files.isDirectory(target.getParent())) {
                throw unwritable(option, path, "its folder doesn't exist");
            }
            boolean isWritable = Files.exists(target) ? Files.isWritable(target) : Files.isWritable(target.getParent());
            if (!isWritable) {
                throw unwritable(option, path, "permission denied");
            }
            return new OutputFile(target, option);
        } catch (IOException unreadable) {
            throw unwritable(option, path, FileProblem.reason(unreadable));
        }
    }

    /**
     * Writes the text and puts the file in its place. Does nothing while this JVM ends: that text would be of an
     * interrupted run.
     */
    public void write(String text) throws UsageException {
        write(Content.of(text));
    }

    /** Does the same with any content. */
    public void write(Content content) throws UsageException {
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                try (OutputStream device = Files.newOutputStream(target)) {
                    content.writeTo(device); // Or a pipe: a file can't be moved there.
                }
            } else {
                AtomicFile.write(target, content);
            }
        } catch (IOException failed) {
            throw unwritable(option, target, FileProblem.reason(failed));
        }
    }

    private static Path withoutLinks(Path path) throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        return Files.isSymbolicLink(path) ? path.resolveSibling(Files.readSymbolicLink(path)) : path;
    }

    private static UsageException unwritable(String option, Path path, String reason) {
        return new UsageException("can't write %s: %s. Name another file with %s".formatted(path, reason, option));
    }

    /** Where a finished document goes: to the file of {@code --out}, or to standard output. */
    public static final class Destination {

        private final Optional<OutputFile> file;
        private final PrintWriter screen;

        private Destination(Optional<OutputFile> file, PrintWriter screen) {
            this.file = file;
            this.screen = screen;
        }

        /**
         * That file if there is one, else standard output.
         *
         * @throws UsageException if the file can't be written, before any work is done
         */
        public static Destination of(Optional<Path> out, PrintWriter screen) throws UsageException {
            return new Destination(OutputFile.of("--out", out), screen);
        }

        /** Writes the whole document; throws {@link UsageException} if the file can't be written. */
        public void publish(String document) throws UsageException {
            if (file.isPresent()) {
                file.get().write(document);
            } else {
                screen.print(document);
                screen.flush();
            }
        }
    }
}
