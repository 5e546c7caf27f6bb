package loomlessons.compare.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loomlessons.compare.TaskCode;
import loomlessons.compare.TaskCode.Source;
import loomlessons.source.Compilation;
import loomlessons.source.SourceCompiler;

/** Compiles a person's source file and finds the task in it. */
public final class TaskFile {

    private TaskFile() {}

    /**
     * Compiles a file, and those beside it that it uses, for the JVM that runs this app. None of their code runs.
     *
     * @param className which of the file's classes is the task, if that was said
     * @param classPath further folders and jars that it uses, see {@link TaskClassPath}
     * @param classesFolder where to write the classes; it must stay as long as the task is run
     * @throws NotATaskException if the file has no task, or more than one
     * @throws IOException if the classes can't be written
     */
    public static TaskCode compile(Path file, Optional<String> className, List<Path> classPath, Path classesFolder)
            throws NotATaskException, IOException {
        String text = SourceFileText.of(file);
        requireCompiler();
        Compilation compilation = SourceCompiler.ofThisJava().compile(file, classPath, classesFolder);
        if (!compilation.errors().isEmpty()) {
            throw NotATaskException.notCompiled(compilation.errors());
        }
        String fileName = file.getFileName().toString();
        List<String> places = TaskClassPath.places(
                Stream.concat(Stream.of(classesFolder), classPath.stream()).toList());
        try (ClassInspection classes = ClassInspection.open(places)) {
            TaskChoice choice = new TaskChoice(fileName, namedClasses(classes, compilation.classesOf(file)));
            TaskForm task = className.isPresent() ? choice.named(className.get()) : choice.only();
            Source source = new Source(fileName, text, compilation.fileNames());
            return task.code(file.toString(), places, Optional.of(source));
        }
    }

    private static void requireCompiler() throws NotATaskException {
        if (ModuleLayer.boot().findModule("jdk.compiler").isEmpty()) {
            throw new NotATaskException(
                    "this Java (%s) has no compiler: use a JDK, or name a compiled class with --class"
                            .formatted(System.getProperty("java.home")));
        }
    }

    private static List<Class<?>> namedClasses(ClassInspection classes, List<String> names) throws NotATaskException {
        List<Class<?>> types = new ArrayList<>();
        for (String name : names) {
            classes.find(name)
                    .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
                    .ifPresent(types::add);
        }
        return types;
    }
}
