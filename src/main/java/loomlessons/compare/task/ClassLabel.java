package loomlessons.compare.task;

import java.util.List;
import java.util.stream.Collectors;

/** The name of a class as people write it in its own file: {@code Outer.Inner}. */
final class ClassLabel {

    private static final int MOST_NAMES = 5;

    private ClassLabel() {}

    static String of(Class<?> type) {
        if (type.isMemberClass()) {
            return of(type.getDeclaringClass()) + "." + type.getSimpleName();
        }
        return type.getName().substring(type.getName().lastIndexOf('.') + 1);
    }

    /** The names of some classes, the first few if there are many. */
    static String ofAll(List<? extends Class<?>> types) {
        String names = types.stream().limit(MOST_NAMES).map(ClassLabel::of).collect(Collectors.joining(", "));
        return types.size() > MOST_NAMES ? "%s and %d more".formatted(names, types.size() - MOST_NAMES) : names;
    }
}
