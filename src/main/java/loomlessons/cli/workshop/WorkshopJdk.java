package loomlessons.cli.workshop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import loomlessons.cli.io.UsageException;
import loomlessons.exercise.check.SourceCompiler;
import loomlessons.launch.InstalledJdks;
import loomlessons.launch.PasteableCommand;
import loomlessons.run.StructuredApi;
import loomlessons.run.StructuredApi.StructuredClass;
import loomlessons.run.StructuredApi.WrongRelease;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What the workshop needs from the Java that runs it.
 *
 * @param arguments what the user typed, for the command that works on another Java
 */
public record WorkshopJdk(List<String> arguments) {

    /** For the command line that this command is part of. */
    public static WorkshopJdk of(CommandSpec command) {
        return new WorkshopJdk(command.root().commandLine().getParseResult().originalArgs());
    }

    /**
     * The release of this JVM, for which this app has exercises.
     *
     * @throws UsageException if it has none for it
     */
    public int release() throws UsageException {
        if (StructuredApi.ofThisJvm() instanceof WrongRelease wrong) {
            throw new UsageException("the exercises need JDK %s, this is JDK %d.%s"
                    .formatted(wrong.releasesInWords(), wrong.release(), command(wrong.releases().stream())));
        }
        return Runtime.version().feature();
    }

    /** The compiler of this JVM; throws {@link UsageException} if it has none. */
    public SourceCompiler compiler() throws UsageException {
        if (ModuleLayer.boot().findModule("jdk.compiler").isEmpty()) {
            int release = Runtime.version().feature();
            throw new UsageException("this Java (%s) is a runtime without a compiler: the exercises need a JDK %d.%s"
                    .formatted(System.getProperty("java.home"), release, command(Stream.of(release))));
        }
        return SourceCompiler.ofThisJava();
    }

    /** How to run the same command on the first of these releases that has a JDK here; empty if none fits. */
    String command(Stream<Integer> releases) {
        InstalledJdks installed = InstalledJdks.find();
        return releases.filter(StructuredClass.releases()::contains)
                .flatMap(release -> Stream.ofNullable(installed.javaOfRelease(release)))
                .filter(java -> Files.isExecutable(Path.of(java).resolveSibling("javac")))
                .findFirst()
                .map(java -> " Run: " + PasteableCommand.of(java, arguments.toArray(String[]::new)))
                .orElse("");
    }
}
