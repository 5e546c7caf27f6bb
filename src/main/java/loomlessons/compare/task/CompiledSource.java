package loomlessons.compare.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import loomlessons.compare.TaskCode.Source;

/** Finds the source of a compiled class beside it, or where Maven, Gradle and editors have it. */
final class CompiledSource {

    private static final List<String> SOURCE_FOLDERS = List.of("src/main/java", "src/test/java", "src");

    /** From build/classes/java/main up to the project. */
    private static final int MOST_FOLDERS_UP = 4;

    private CompiledSource() {}

    /** The source; empty if it isn't there, or has changed since the class was compiled. */
    static Optional<Source> of(Class<?> type, List<Path> classPath) {
        String name = type.getNestHost().getName().replace('.', '/');
        return classPath.stream()
                .map(Path::toAbsolutePath)
                .filter(place -> hasFile(place, name + ".class"))
                .findFirst()
                .flatMap(place -> sourceFile(place, name))
                .flatMap(file -> read(file, type));
    }

    private static boolean hasFile(Path place, String name) {
        if (Files.isDirectory(place)) {
            return Files.isRegularFile(place.resolve(name));
        }
        try (ZipFile jar = new ZipFile(place.toFile())) {
            return jar.getEntry(name) != null;
        } catch (IOException damaged) {
            return false;
        }
    }

    private static Optional<Path> sourceFile(Path place, String name) {
        Path compiled = Files.isDirectory(place) ? place.resolve(name + ".class") : place;
        return sourceRoots(place)
                .map(root -> root.resolve(name + ".java"))
                .filter(Files::isRegularFile)
                .findFirst()
                .filter(file -> isAsCompiled(file, compiled));
    }

    private static Stream<Path> sourceRoots(Path place) {
        Path folder = Files.isDirectory(place) ? place : place.getParent();
        return Stream.concat(
                Stream.of(folder),
                Stream.iterate(folder, up -> up != null, Path::getParent)
                        .limit(1 + MOST_FOLDERS_UP)
                        .flatMap(up -> SOURCE_FOLDERS.stream().map(up::resolve)));
    }

    /** Otherwise the numbers of lines would be those of another text. */
    private static boolean isAsCompiled(Path source, Path compiled) {
        try {
            return Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(compiled)) <= 0;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static Optional<Source> read(Path file, Class<?> type) {
        String fileName = file.getFileName().toString();
        Map<String, String> files = new TreeMap<>();
        for (Class<?> member : nestMembers(type)) {
            files.put(member.getName(), fileName);
        }
        try {
            return Optional.of(new Source(fileName, SourceFileText.of(file), files));
        } catch (NotATaskException unreadable) {
            return Optional.empty();
        }
    }

    /** All classes of the same top-level class; only this one if another can't be loaded. */
    private static Class<?>[] nestMembers(Class<?> type) {
        try {
            return type.getNestMembers();
        } catch (LinkageError missing) {
            return new Class<?>[] {type};
        }
    }
}
