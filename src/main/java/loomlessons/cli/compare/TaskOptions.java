package loomlessons.cli.compare;

import java.nio.file.Path;
import java.util.Optional;
import loomlessons.cli.task.TaskSource;
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

    TaskSource source() {
        return new TaskSource(file, className, classPath);
    }
}
