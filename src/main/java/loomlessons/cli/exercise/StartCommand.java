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
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.workspace.ExerciseFiles;
import loomlessons.exercise.workspace.FileLayout;
import loomlessons.exercise.workspace.ProjectFile;
import loomlessons.exercise.workspace.Workspace;
import loomlessons.exercise.workspace.Workspace.StartResult;
import loomlessons.file.FileProblem;
import loomlessons.file.FolderLock.FolderInUseException;
import loomlessons.launch.PasteableCommand;
import loomlessons.launch.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the starters into a folder. */
@Command(
        name = "start",
        description =
                "Writes the exercises into a folder, with a pom.xml for your IDE, or adds those that this JDK needs. "
                        + "Keeps files that exist.",
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
        Workspace workspace = folder.map(Workspace::named)
                .or(() -> Workspace.around(Path.of("")))
                .orElse(Workspace.in(Path.of(Workspace.DEFAULT_NAME)));
        Path place = workspace.folder();
        if (Files.exists(place) && !Files.isDirectory(place)) {
            throw new UsageException("%s is a file: name a folder".formatted(place));
        }
        try {
            ExerciseFiles files = workspace.files(layout(workspace));
            requireRoomForSubfolder(files);
            printResult(files, workspace.start(files.layout(), jar().filter(ProjectFile::canName)));
        } catch (IOException unwritable) {
            throw unwritable(place, unwritable);
        }
        return ExitCode.FINE.code();
    }

    /** That of the progress file, which is rebuilt if it is damaged; that of the files in a folder without one. */
    private FileLayout layout(Workspace workspace) throws UsageException, IOException, InterruptedException {
        return workspace.isStarted()
                ? Workshop.open(
                                Optional.of(workspace.folder()),
                                spec.commandLine().getErr(),
                                WorkshopJdk.of(spec))
                        .files()
                        .layout()
                : workspace.layoutOfFiles();
    }

    private static void requireRoomForSubfolder(ExerciseFiles files) throws UsageException {
        if (files.isSubfolderTaken()) {
            throw new UsageException("%s is in the way of the exercises for %s, because it isn't a folder: rename it"
                    .formatted(
                            VisibleText.of(files.subfolder().toString()),
                            files.layout().releasesInWords()));
        }
    }

    private static UsageException unwritable(Path folder, IOException problem) {
        String advice = problem instanceof FolderInUseException
                ? "Try again when it has ended"
                : "Restore its permissions, or name another folder";
        return new UsageException(
                "can't write the exercises to %s: %s. %s".formatted(folder, FileProblem.reason(problem), advice));
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

    private void printResult(ExerciseFiles files, StartResult started) throws IOException {
        PrintWriter out = out();
        Path folder = files.folder().toAbsolutePath().normalize();
        jar().filter(jar -> !ProjectFile.canName(jar)).ifPresent(this::printMissingProject);
        out.println("%s: files written: %d, unchanged: %d."
                .formatted(
                        VisibleText.of(folder.toString()),
                        started.written().size(),
                        started.kept().size()));
        if (files.layout().hasSubfolder()) {
            printSubfolder(files);
        }
        out.println("Open the folder in your editor. Then, in a terminal beside it, run:");
        out.println("  "
                + PasteableCommand.fromAnywhere(
                        PasteableCommand.THIS_JAVA, "exercise", "watch", "--dir", folder.toString()));
    }

    private void printSubfolder(ExerciseFiles files) throws IOException {
        FileLayout layout = files.layout();
        out().println("Exercises %s for %s are in its folder %s, the others beside it."
                .formatted(
                        Exercises.numbersOf(Exercises.differingByGeneration()),
                        layout.releasesInWords(),
                        layout.subfolder()));
        if (!ProjectFile.leavesOutSubfolders(files.folder())) {
            out().println("Its pom.xml doesn't leave out %s, so Maven and IDEs find classes twice: delete pom.xml and "
                            .formatted(layout.subfolder())
                    + "run the command again.");
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
