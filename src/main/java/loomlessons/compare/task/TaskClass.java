package loomlessons.compare.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loomlessons.compare.TaskCode;

/** Finds a person's task among compiled classes. */
public final class TaskClass {

    private TaskClass() {}

    /**
     * The class with this name as a task. None of its code runs.
     *
     * @param className in full; a nested class may have a dot or a dollar sign before its own name
     * @param classPath the folders and jars with the class and what it uses, see {@link TaskClassPath}
     * @throws NotATaskException if there is no such class, or it isn't a task
     * @throws IOException if a jar can't be closed
     */
    public static TaskCode named(String className, List<Path> classPath) throws NotATaskException, IOException {
        List<String> places = TaskClassPath.places(classPath);
        try (ClassInspection classes = ClassInspection.open(places)) {
            TaskForm task = TaskForm.of(find(className, classes)).required();
            return task.code(className, places, CompiledSource.of(task.type(), classPath));
        }
    }

    private static Class<?> find(String name, ClassInspection classes) throws NotATaskException {
        requireName(name);
        String binaryName = name;
        while (true) {
            Optional<Class<?>> type = classes.find(binaryName);
            if (type.isPresent()) {
                return type.get();
            }
            int dot = binaryName.lastIndexOf('.');
            if (dot < 0) {
                throw new NotATaskException(
                        "there is no class %s on the class path: check its name, with its package, and --class-path"
                                .formatted(name));
            }
            binaryName = binaryName.substring(0, dot) + "$" + binaryName.substring(dot + 1);
        }
    }

    private static void requireName(String name) throws NotATaskException {
        if (name.isBlank()
                || name.contains("/")
                || name.contains("\\")
                || name.endsWith(".class")
                || name.endsWith(".java")) {
            throw new NotATaskException(
                    "'%s' isn't the name of a class: write it with its package, for example com.acme.Download"
                            .formatted(name));
        }
    }
}
