package loomlessons.cli.io;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import loomlessons.file.AtomicFile;
import loomlessons.file.AtomicFile.Content;
import loomlessons.file.FileName;
import loomlessons.file.FileProblem;
import loomlessons.file.FileTarget;
import loomlessons.file.FileTarget.OpenedFile;
import loomlessons.file.FileTarget.ReplacedFile;
import loomlessons.file.FileTarget.StandardOutput;
import loomlessons.file.WriteCheck;

/**
 * Where a command writes a result: a regular file is replaced as a whole, standard output, a pipe or a device is written
 * to. A result for a file that can't be written after all is kept elsewhere.
 */
public final class OutputFile {

    private final String name;
    private final FileTarget target;
    private final PrintWriter screen;

    private OutputFile(String name, FileTarget target, PrintWriter screen) {
        this.name = name;
        this.target = target;
        this.screen = screen;
    }

    /**
     * Makes sure, before any work is done, that the file can be written.
     *
     * @param option that named it
     * @param name as it was typed; {@code -} is standard output
     * @param screen standard output
     * @throws UsageException if it can't
     */
    public static OutputFile of(String option, String name, PrintWriter screen) throws UsageException {
        try {
            FileTarget target = FileTarget.of(name);
            if (target instanceof ReplacedFile(Path path) && Files.isDirectory(path)) {
                throw new UsageException("%s is a folder: name a file".formatted(name));
            }
            WriteCheck.check(target);
            return new OutputFile(name, target, screen);
        } catch (IOException unfit) {
            throw new UsageException("can't write %s: %s. Name another file with %s"
                    .formatted(inWords(name), FileProblem.reason(unfit), option));
        }
    }

    /** Standard output, for a command whose option names no file. */
    public static OutputFile standardOutput(PrintWriter screen) {
        return new OutputFile("-", new StandardOutput(), screen);
    }

    public boolean isStandardOutput() {
        return target instanceof StandardOutput;
    }

    /** The file that a browser can open; empty for a pipe or standard output. */
    public Optional<Path> file() {
        return target instanceof ReplacedFile(Path path) ? Optional.of(path) : Optional.empty();
    }

    /** Writes the whole text; throws {@link UsageException} if it can't, and says where the text is instead. */
    public void write(String text) throws UsageException {
        Content content = Content.of(text);
        switch (target) {
            case StandardOutput output -> print(text);
            case ReplacedFile(Path path) ->
                write(
                        path,
                        content,
                        () -> KeptResult.beside(path, content)
                                .map(OutputFile::kept)
                                .orElseGet(() -> printed(text)));
            case OpenedFile(Path path) -> write(path, content, () -> printed(text));
        }
    }

    /** Writes any content; throws {@link UsageException} if it can't, and says where the content is instead. */
    public void write(Content content) throws UsageException {
        switch (target) {
            case StandardOutput output -> printBytes(content);
            case ReplacedFile(Path path) -> write(path, content, () -> kept(KeptResult.beside(path, content)));
            case OpenedFile(Path path) -> write(path, content, () -> kept(KeptResult.elsewhere(path, content)));
        }
    }

    private void write(Path path, Content content, Supplier<String> rescue) throws UsageException {
        try {
            AtomicFile.write(path, content);
        } catch (IOException failed) {
            throw unwritable(failed, rescue.get());
        }
    }

    private static String kept(Optional<Path> file) {
        return file.map(OutputFile::kept).orElse("There is no other place for the result either");
    }

    private static String kept(Path file) {
        return "The result is in %s instead".formatted(file);
    }

    private String printed(String text) {
        print(text);
        return "The result is on standard output instead";
    }

    private void print(String text) {
        screen.print(text);
        screen.flush();
    }

    private void printBytes(Content content) throws UsageException {
        screen.flush();
        try (OutputStream bytes = new FileOutputStream(FileDescriptor.out)) {
            content.writeTo(bytes);
        } catch (IOException failed) {
            throw unwritable(failed, "Name a file");
        }
    }

    private UsageException unwritable(IOException failed, String next) {
        return new UsageException("can't write %s: %s. %s".formatted(inWords(name), FileProblem.reason(failed), next));
    }

    /** The file with its links followed, to compare it with others; empty for pipes and devices. */
    Optional<Path> identity() {
        return switch (target) {
            case StandardOutput output -> Optional.of(Path.of("-"));
            case ReplacedFile(Path path) -> Optional.of(FileName.real(path));
            case OpenedFile opened -> Optional.empty();
        };
    }

    private static String inWords(String name) {
        return name.isEmpty() ? "''" : name;
    }
}
