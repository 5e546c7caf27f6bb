package loomlessons.render.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what the schema wants and a document lacks: JSON readers put null there, or what is no number. */
final class MissingValues {

    private MissingValues() {}

    /** The way to the first missing value, as {@code lessons[0].name}. */
    static Optional<String> first(String path, Object value) {
        return switch (value) {
            case null -> Optional.of(path);
            case Record document -> ofRecord(path, document);
            case List<?> list -> ofList(path, list);
            case Map<?, ?> map -> ofList(path, List.copyOf(map.values()));
            case Double number -> Double.isFinite(number) ? Optional.empty() : Optional.of(path);
            case Object other -> Optional.empty();
        };
    }

    private static Optional<String> ofRecord(String path, Record document) {
        for (RecordComponent component : document.getClass().getRecordComponents()) {
            Object value = value(component, document);
            String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
            Optional<String> missing = value == null && component.isAnnotationPresent(MayBeNull.class)
                    ? Optional.empty()
                    : first(name, value);
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofList(String path, List<?> list) {
        for (int i = 0; i < list.size(); i++) {
            Optional<String> missing = first(path + "[" + i + "]", list.get(i));
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    private static Object value(RecordComponent component, Record document) {
        try {
            return component.getAccessor().invoke(document);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("the accessors of a schema's records are public", impossible);
        }
    }
}
