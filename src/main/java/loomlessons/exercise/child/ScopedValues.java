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

/**
 * What a thread inherits in a scope: the scoped values that a program keeps in static fields. They are read by reflection,
 * because JDK 21, which this class is compiled for, only previews them (JEP 446; final by JEP 506).
 */
final class ScopedValues {

    private static final String CLASS_FILE = ".class";
    private static final String SCOPED_VALUE = "java.lang.ScopedValue";

    private final List<Field> fields;

    /** That of the class with this name, and of all classes in the same folder. */
    ScopedValues(String className) {
        fields = classesBeside(className).stream()
                .flatMap(ScopedValues::scopedValues)
                .toList();
    }

    /** The values that are bound on the calling thread, as text. */
    List<String> boundValues() {
        return fields.stream().flatMap(field -> boundValue(field).stream()).toList();
    }

    /** Not initialized here: static initializers count as part of the program. */
    private static List<Class<?>> classesBeside(String className) {
        try {
            Class<?> program = Class.forName(className, false, ScopedValues.class.getClassLoader());
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
            return Stream.of(Class.forName(className, false, ScopedValues.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError unfit) {
            return Stream.empty();
        }
    }

    private static Stream<Field> scopedValues(Class<?> declaring) {
        try {
            return Stream.of(declaring.getDeclaredFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers())
                            && field.getType().getName().equals(SCOPED_VALUE))
                    .filter(Field::trySetAccessible);
        } catch (LinkageError unfit) {
            return Stream.empty();
        }
    }

    private static Optional<String> boundValue(Field field) {
        try {
            Object value = field.get(null);
            return value != null
                            && (boolean) field.getType().getMethod("isBound").invoke(value)
                    ? Optional.of(
                            String.valueOf(field.getType().getMethod("get").invoke(value)))
                    : Optional.empty();
        } catch (ReflectiveOperationException | LinkageError unreadable) {
            return Optional.empty();
        }
    }
}
