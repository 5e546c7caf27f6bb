package loomlessons.cli.compare;

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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that name a person's task. */
public final class TaskOptions {

    @Parameters(
            paramLabel = "FILE.java",
            arity = "0..1",
            description = "The file with the task. With --example: the folder for the example.")
    Optional<Path> file;

    @Option(
            names = "--class",
            paramLabel = "NAME",
            description = "The task's class: one of several in the file, or without a file, one from --class-path.")
    private Optional<String> className;

    @Option(
            names = "--class-path",
            paramLabel = "PATH",
            description = "Folders and jars with the classes that the task needs, separated as for java.")
    private Optional<String> classPath;

    /** Whether options that only a task can have are given. */
    boolean isTaskGiven() {
        return className.isPresent() || classPath.isPresent();
    }

    /**
     * Finds the task, and compiles it if it is a file.
     *
     * @param classes an empty folder for its classes
     * @throws UsageException if there is no task
     */
    TaskCode task(Path classes, CommandSpec command) throws UsageException, IOException {
        if (file.isEmpty() && className.isEmpty()) {
            throw new UsageException(
                    "compare needs a task: name a FILE.java, or a class with --class and --class-path. "
                            + "To start from an example, run: compare --example http");
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

    private List<Path> paths() throws NotATaskException {
        return classPath.isPresent() ? TaskClassPath.of(classPath.get()) : List.of();
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
