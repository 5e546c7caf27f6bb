package loomlessons.exercise.child;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a thread inherits in a scope: the scoped values that a program keeps in static fields, by JEP 506. */
final class StructuredContext {

    private final String className;

    /** That of the class with this name, and of the classes nested in it. */
    StructuredContext(String className) {
        this.className = className;
    }

    /** The values that are bound on the calling thread, as text. */
    List<String> boundValues() {
        try {
            Class<?> program = Class.forName(className, false, StructuredContext.class.getClassLoader());
            return fields(program)
                    .flatMap(field -> scopedValue(field).stream())
                    .filter(ScopedValue::isBound)
                    .map(bound -> String.valueOf(bound.get()))
                    .toList();
        } catch (ClassNotFoundException | LinkageError unreadable) {
            return List.of();
        }
    }

    private static Stream<Field> fields(Class<?> declaring) {
        return Stream.concat(
                Stream.of(declaring.getDeclaredFields()),
                Stream.of(declaring.getDeclaredClasses()).flatMap(StructuredContext::fields));
    }

    private static Optional<ScopedValue<?>> scopedValue(Field field) {
        if (!Modifier.isStatic(field.getModifiers()) || !ScopedValue.class.equals(field.getType())) {
            return Optional.empty();
        }
        try {
            field.setAccessible(true);
            return Optional.ofNullable((ScopedValue<?>) field.get(null));
        } catch (IllegalAccessException unreadable) {
            return Optional.empty();
        }
    }
}
