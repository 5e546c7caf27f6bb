package loomlessons.compare.task;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import loomlessons.file.FileName;
import loomlessons.file.FileProblem;

/** Reads a class path as the command {@code java} does. */
public final class TaskClassPath {

    private static final String ALL_JARS = "*";

    private TaskClassPath() {}

    /**
     * The folders and jars of a class path as somebody typed it; {@code lib/*} stands for all jars in a folder.
     *
     * @throws NotATaskException if one of them isn't there, or is something else
     */
    public static List<Path> of(String typed) throws NotATaskException {
        List<Path> entries = new ArrayList<>();
        for (String entry : typed.split(File.pathSeparator, -1)) {
            try {
                entries.addAll(entriesOf(entry));
            } catch (IOException unfit) {
                throw new NotATaskException("can't use %s of --class-path: %s. Name folders and jars, separated by '%s'"
                        .formatted(entry, FileProblem.reason(unfit), File.pathSeparator));
            }
        }
        return List.copyOf(entries);
    }

    /** For a class loader, which may have another current folder. */
    static List<String> places(List<Path> classPath) {
        return classPath.stream()
                .map(entry -> entry.toAbsolutePath().toString())
                .toList();
    }

    /** To the command java, an empty entry is the current folder. */
    private static List<Path> entriesOf(String entry) throws IOException {
        if (entry.isEmpty()) {
            return List.of(Path.of("."));
        }
        if (entry.equals(ALL_JARS) || entry.endsWith("/*") || entry.endsWith(File.separator + ALL_JARS)) {
            String folder = entry.substring(0, entry.length() - ALL_JARS.length());
            return jarsIn(folder.isEmpty() ? Path.of(".") : FileName.path(folder));
        }
        return List.of(usable(FileName.path(entry)));
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, TaskClassPath::isNamedLikeJar)) {
            for (Path jar : files) {
                jars.add(usable(jar));
            }
        }
        if (jars.isEmpty()) {
            throw new IOException("the folder has no jars");
        }
        jars.sort(null);
        return jars;
    }

    private static boolean isNamedLikeJar(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar");
    }

    /** The command java ignores what isn't there or is damaged, and then can't find a class. */
    private static Path usable(Path entry) throws IOException {
        BasicFileAttributes facts = Files.readAttributes(entry, BasicFileAttributes.class);
        if (!Files.isReadable(entry)) {
            throw new AccessDeniedException(entry.toString());
        }
        if (facts.isRegularFile()) {
            requireJar(entry);
        } else if (!facts.isDirectory()) {
            throw new IOException("it is a pipe or a device");
        }
        return entry;
    }

    private static void requireJar(Path file) throws IOException {
        try {
            new ZipFile(file.toFile()).close();
        } catch (IOException damaged) {
            throw new IOException(
                    isNamedLikeJar(file)
                            ? "the jar %s is damaged".formatted(file.getFileName())
                            : "it is neither a folder nor a jar",
                    damaged);
        }
    }
}
