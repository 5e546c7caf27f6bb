package loomlessons.cli.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loomlessons.cli.io.OtherJava;
import loomlessons.cli.io.UsageException;
import loomlessons.compare.TaskCode;
import loomlessons.compare.task.NotATaskException;
import loomlessons.compare.task.TaskClass;
import loomlessons.compare.task.TaskClassPath;
import loomlessons.compare.task.TaskFile;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a person's task is.
 *
 * @param file its source; without one, the class is on the class path
 * @param className the class; of a file with one task, it may be left out
 * @param classPath folders and jars, separated as for {@code java}
 */
public record TaskSource(Optional<Path> file, Optional<String> className, Optional<String> classPath) {

    /** A file with one task, which needs nothing but the JDK. */
    public static TaskSource of(Path file) {
        return new TaskSource(Optional.of(file), Optional.empty(), Optional.empty());
    }

    /**
     * Finds the task, and compiles it if it is a file.
     *
     * @param classes an empty folder for its classes
     * @throws UsageException if there is no task
     */
    public TaskCode find(Path classes, CommandSpec command) throws UsageException, IOException {
        if (file.isEmpty() && className.isEmpty()) {
            throw new UsageException(
                    "compare needs a task: name a FILE.java, or a class with --class and --class-path. "
                            + "To start from an example, run: compare --example http");
        }
        if (className.filter(String::isBlank).isPresent()) {
            throw new UsageException("--class has no name: write it with its package, for example com.acme.Download");
        }
        try {
            if (file.isEmpty()) {
                return TaskClass.named(className.get(), paths());
            }
            requireCompiler(command);
            return TaskFile.compile(file.get(), className, paths(), classes);
        } catch (NotATaskException unfit) {
            throw new UsageException(unfit.getMessage());
        }
    }

    /** A class without a file is looked up where {@code java} would: without a class path, in the current folder. */
    private List<Path> paths() throws NotATaskException {
        if (classPath.isEmpty() && file.isPresent()) {
            return List.of();
        }
        return TaskClassPath.of(classPath.orElse("."));
    }

    private static void requireCompiler(CommandSpec command) throws UsageException {
        if (ModuleLayer.boot().findModule("jdk.compiler").isEmpty()) {
            int release = Runtime.version().feature();
            List<String> arguments =
                    command.root().commandLine().getParseResult().originalArgs();
            throw new UsageException(
                    "this Java (%s) is a runtime without a compiler: compare needs a JDK, such as JDK %d.%s"
                            .formatted(
                                    System.getProperty("java.home"),
                                    release,
                                    OtherJava.withCompiler(List.of(release, 25, 27, 26, 21), arguments)
                                            .map(words -> " Run: " + words)
                                            .orElse("")));
        }
    }
}
