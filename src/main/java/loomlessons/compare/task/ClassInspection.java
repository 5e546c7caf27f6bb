package loomlessons.compare.task;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A look at a person's classes: they are loaded but not initialised, so none of their code runs. */
final class ClassInspection implements AutoCloseable {

    private final UninitialisedClasses loader;

    private ClassInspection(UninitialisedClasses loader) {
        this.loader = loader;
    }

    /** A look at the classes of these folders and jars. */
    static ClassInspection open(List<String> classPath) {
        return new ClassInspection(new UninitialisedClasses(classPath));
    }

    /** The class with this name; empty if it isn't on the class path. */
    Optional<Class<?>> find(String name) throws NotATaskException {
        Class<?> type;
        try {
            type = loader.loadClass(name);
        } catch (ClassNotFoundException missing) {
            return Optional.empty();
        } catch (LinkageError unfit) {
            throw new NotATaskException(LinkProblem.of(name, unfit));
        } catch (SecurityException prohibited) {
            throw new NotATaskException("%s is in a package of the JDK: move it to another one".formatted(name));
        }
        if (type.getClassLoader() != loader) {
            throw new NotATaskException("%s is a class of the JDK: name one of your own".formatted(name));
        }
        return Optional.of(type);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
