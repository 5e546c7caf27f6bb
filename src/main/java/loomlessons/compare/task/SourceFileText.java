package loomlessons.compare.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import loomlessons.file.FileProblem;
import loomlessons.source.SourceText;
import loomlessons.source.SourceText.NotTextException;

/** Reads a person's source file, if it can be one. */
final class SourceFileText {

    private static final String JAVA = ".java";
    private static final long MOST_BYTES = 10 << 20;

    private SourceFileText() {}

    /** The text of the file; its links are followed. */
    static String of(Path file) throws NotATaskException {
        try {
            requireSource(file, Files.readAttributes(file, BasicFileAttributes.class));
            String text = SourceText.decode(Files.readAllBytes(file));
            if (text.isBlank()) {
                throw new NotATaskException("%s is empty: write a task, or name another file".formatted(file));
            }
            return text;
        } catch (NotTextException unfit) {
            throw new NotATaskException("%s: %s".formatted(file, unfit.getMessage()));
        } catch (IOException unreadable) {
            throw new NotATaskException("can't read %s: %s. Name another file, or a compiled class with --class"
                    .formatted(file, FileProblem.reason(unreadable)));
        }
    }

    private static void requireSource(Path file, BasicFileAttributes facts) throws NotATaskException {
        if (facts.isDirectory()) {
            throw new NotATaskException("%s is a folder: name a file".formatted(file));
        }
        requireName(file);
        if (!facts.isRegularFile()) {
            throw new NotATaskException("%s is a pipe or a device: name a regular file".formatted(file));
        }
        if (facts.size() > MOST_BYTES) {
            throw new NotATaskException("%s has more than 10 MiB: name a source file".formatted(file));
        }
    }

    private static void requireName(Path file) throws NotATaskException {
        String name = file.getFileName().toString();
        if (name.endsWith(".class") || name.endsWith(".jar")) {
            throw new NotATaskException(
                    "%s is compiled: name its class with --class, and its folder or jar with --class-path"
                            .formatted(file));
        }
        if (!name.endsWith(JAVA)) {
            throw new NotATaskException(
                    "%s isn't a .java file: name one, or a compiled class with --class".formatted(file));
        }
        if (name.equals("package-info.java") || name.equals("module-info.java")) {
            throw new NotATaskException("%s has no class: name a file with one".formatted(file));
        }
    }
}
