package loomlessons.cli.exercise;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.workshop.Workshop;
import loomlessons.cli.workshop.WorkshopJdk;
import loomlessons.exercise.workspace.ProjectFile;
import loomlessons.exercise.workspace.Workspace;
import loomlessons.exercise.workspace.Workspace.StartResult;
import loomlessons.file.FileProblem;
import loomlessons.launch.PasteableCommand;
import loomlessons.launch.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the starters into a folder. */
@Command(
        name = "start",
        description = "Writes the exercises into a folder, with a pom.xml for your IDE. Keeps files that exist.",
        mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "The folder; the command creates it if needed. Default: " + Workspace.DEFAULT_NAME + ".")
    private Optional<Path> folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws UsageException, InterruptedException {
        WorkshopJdk jdk = WorkshopJdk.of(spec);
        int release = Runtime.version().feature();
        Workspace workspace = folder.map(Workspace::in)
                .or(() -> Workspace.around(Path.of("")))
                .orElse(Workspace.in(Path.of(Workspace.DEFAULT_NAME)));
        if (workspace.isStarted()) {
            Workshop.open(
                    Optional.of(workspace.folder()),
                    spec.commandLine().getErr(),
                    jdk); // Checks its release and its progress file.
        }
        printResult(workspace, start(workspace, release));
        return ExitCode.FINE.code();
    }

    private static StartResult start(Workspace workspace, int release) throws UsageException {
        Path folder = workspace.folder();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException("%s is a file: name a folder".formatted(folder));
        }
        try {
            return workspace.start(release, jar().filter(ProjectFile::canName));
        } catch (IOException unwritable) {
            throw new UsageException("can't write the exercises to %s: %s. Name another folder"
                    .formatted(folder, FileProblem.reason(unwritable)));
        }
    }

    /** The jar that this app runs from, or nothing if it runs from a folder with classes. */
    private static Optional<Path> jar() {
        String classPath = System.getProperty("java.class.path");
        return PasteableCommand.isOneJar(classPath)
                ? Optional.of(Path.of(classPath).toAbsolutePath().normalize())
                : Optional.empty();
    }

    private void printMissingProject(Path jar) {
        out().println("There is no pom.xml, because Maven can't have the name of the jar's folder: move "
                + VisibleText.of(jar.toString()) + " and run the command again.");
    }

    private void printResult(Workspace workspace, StartResult started) {
        PrintWriter out = out();
        Path folder = workspace.folder().toAbsolutePath().normalize();
        jar().filter(jar -> !ProjectFile.canName(jar)).ifPresent(this::printMissingProject);
        out.println("%s: files written: %d, unchanged: %d."
                .formatted(
                        VisibleText.of(folder.toString()),
                        started.written().size(),
                        started.kept().size()));
        out.println("Open the folder in your editor. Then, in a terminal beside it, run:");
        out.println("  "
                + PasteableCommand.fromAnywhere(
                        PasteableCommand.THIS_JAVA, "exercise", "watch", "--dir", folder.toString()));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
