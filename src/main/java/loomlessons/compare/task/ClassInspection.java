package loomlessons.compare.task;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A look at a person's classes: they are loaded but not initialised, so none of their code runs. */
final class ClassInspection {

    /** What is looked for in the classes. */
    interface Look<T> {
        T at(ClassInspection classes) throws NotATaskException;
    }

    private final UninitialisedClasses loader;
    private String current = "";

    private ClassInspection(UninitialisedClasses loader) {
        this.loader = loader;
    }

    /** The result of a look at the classes of these folders and jars; must not contain one of them. */
    static <T> T of(List<String> classPath, Look<T> look) throws NotATaskException, IOException {
        try (UninitialisedClasses loader = new UninitialisedClasses(classPath)) {
            ClassInspection inspection = new ClassInspection(loader);
            try {
                return look.at(inspection);
            } catch (LinkageError unfit) {
                throw new NotATaskException(LinkProblem.of(inspection.current, unfit));
            }
        }
    }

    /** The class with this name; empty if it isn't on the class path. */
    Optional<Class<?>> find(String name) throws NotATaskException {
        current = name;
        Class<?> type;
        try {
            type = loader.loadClass(name);
        } catch (ClassNotFoundException missing) {
            return Optional.empty();
        } catch (SecurityException prohibited) {
            throw new NotATaskException("%s is in a package of the JDK: move it to another one".formatted(name));
        }
        if (type.getClassLoader() != loader) {
            throw new NotATaskException("%s is a class of the JDK: name one of your own".formatted(name));
        }
        return Optional.of(type);
    }
}
