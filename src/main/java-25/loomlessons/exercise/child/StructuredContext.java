package loomlessons.exercise.child;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a thread inherits in a scope: the scoped values that a program keeps in static fields, by JEP 506. */
final class StructuredContext {

    private static final String CLASS_FILE = ".class";

    private final List<Field> fields;

    /** That of the class with this name, and of all classes in the same folder. */
    StructuredContext(String className) {
        fields = classesBeside(className).stream()
                .flatMap(StructuredContext::scopedValues)
                .toList();
    }

    /** The values that are bound on the calling thread, as text. */
    List<String> boundValues() {
        return fields.stream()
                .flatMap(field -> value(field).stream())
                .filter(ScopedValue::isBound)
                .map(bound -> String.valueOf(bound.get()))
                .toList();
    }

    /** Not initialized here: static initializers count as part of the program. */
    private static List<Class<?>> classesBeside(String className) {
        try {
            Class<?> program = Class.forName(className, false, StructuredContext.class.getClassLoader());
            String file = className.substring(className.lastIndexOf('.') + 1) + CLASS_FILE;
            String start = className.substring(0, className.lastIndexOf('.') + 1);
            URL url = program.getResource(file);
            try (Stream<Path> files = Files.list(Path.of(url.toURI()).getParent())) {
                return files.map(path -> path.getFileName().toString())
                        .filter(name -> name.endsWith(CLASS_FILE))
                        .<Class<?>>flatMap(name -> load(start + name.substring(0, name.length() - CLASS_FILE.length())))
                        .toList();
            }
        } catch (ClassNotFoundException | LinkageError | IOException | URISyntaxException unreadable) {
            return List.of();
        }
    }

    private static Stream<Class<?>> load(String className) {
        try {
            return Stream.of(Class.forName(className, false, StructuredContext.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError unfit) {
            return Stream.empty();
        }
    }

    private static Stream<Field> scopedValues(Class<?> declaring) {
        try {
            return Stream.of(declaring.getDeclaredFields())
                    .filter(field ->
                            Modifier.isStatic(field.getModifiers()) && ScopedValue.class.equals(field.getType()))
                    .filter(Field::trySetAccessible);
        } catch (LinkageError unfit) {
            return Stream.empty();
        }
    }

    private static Optional<ScopedValue<?>> value(Field field) {
        try {
            return Optional.ofNullable((ScopedValue<?>) field.get(null));
        } catch (IllegalAccessException | LinkageError unreadable) {
            return Optional.empty();
        }
    }
}
