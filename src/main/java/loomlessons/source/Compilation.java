package loomlessons.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What has become of a source file.
 *
 * @param errors none if it compiles
 * @param sources the file that each class was compiled from, by the name of the class
 */
public record Compilation(List<CompileError> errors, Map<String, Path> sources) {

    static Compilation failed(List<CompileError> errors) {
        return new Compilation(errors, Map.of());
    }

    /** The name of each class's file, without the folder. */
    public Map<String, String> fileNames() {
        Map<String, String> names = new TreeMap<>();
        sources.forEach((type, file) -> names.put(type, file.getFileName().toString()));
        return names;
    }

    /** The names of the classes that were compiled from this file, in order of the alphabet. */
    public List<String> classesOf(Path source) {
        TreeSet<String> classes = new TreeSet<>(sources.keySet());
        classes.removeIf(type -> !sources.get(type).equals(source.toAbsolutePath()));
        return List.copyOf(classes);
    }
}
