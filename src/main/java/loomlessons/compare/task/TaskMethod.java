package loomlessons.compare.task;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the method {@code task()} of a class that is neither Runnable nor Callable. */
public final class TaskMethod {

    private static final String NAME = "task";

    private TaskMethod() {}

    /** The method without parameters: the class's own, an inherited one, or the default of an interface. */
    public static Optional<Method> of(Class<?> type) {
        return all(type).filter(method -> method.getParameterCount() == 0).findFirst();
    }

    /** Whether there is a method with this name, whatever its parameters. */
    static boolean isAnyIn(Class<?> type) {
        return all(type).findAny().isPresent();
    }

    private static Stream<Method> all(Class<?> type) {
        return withSupertypes(type).stream()
                .flatMap(owner -> Stream.of(owner.getDeclaredMethods()))
                .filter(method -> method.getName().equals(NAME) && !method.isSynthetic())
                .filter(method -> isMemberOf(type, method));
    }

    /** The class, its superclasses, then all their interfaces: in this order a method hides later ones. */
    private static List<Class<?>> withSupertypes(Class<?> type) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            classes.add(each);
        }
        List<Class<?>> all = new ArrayList<>(classes);
        classes.forEach(each -> addInterfaces(each, all));
        return all;
    }

    private static void addInterfaces(Class<?> type, List<Class<?>> all) {
        for (Class<?> each : type.getInterfaces()) {
            if (!all.contains(each)) {
                all.add(each);
                addInterfaces(each, all);
            }
        }
    }

    /** Whether the class has the method itself or inherits it (Java Language Specification, 8.4.8). */
    private static boolean isMemberOf(Class<?> type, Method method) {
        Class<?> owner = method.getDeclaringClass();
        int modifiers = method.getModifiers();
        if (owner == type) {
            return true;
        }
        if (owner.isInterface()) {
            return !Modifier.isStatic(modifiers) && !Modifier.isPrivate(modifiers) && !Modifier.isAbstract(modifiers);
        }
        boolean isForAll = Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
        return isForAll
                || (!Modifier.isPrivate(modifiers) && owner.getPackageName().equals(type.getPackageName()));
    }
}
