package loomlessons.cli.workshop;

import java.util.List;
import loomlessons.cli.io.OtherJava;
import loomlessons.cli.io.UsageException;
import loomlessons.source.SourceCompiler;
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

    /** The compiler of this JVM; throws {@link UsageException} if it has none. */
    public SourceCompiler compiler() throws UsageException {
        if (ModuleLayer.boot().findModule("jdk.compiler").isEmpty()) {
            int release = Runtime.version().feature();
            throw new UsageException(
                    "this Java (%s) is a runtime without a compiler: the exercises need a JDK, such as JDK %d.%s"
                            .formatted(
                                    System.getProperty("java.home"),
                                    release,
                                    command(List.of(release, 25, 27, 26, 21))));
        }
        return SourceCompiler.ofThisJava();
    }

    /** How to run the same command on the first of these releases that has a JDK here; empty if none fits. */
    String command(List<Integer> releases) {
        return OtherJava.withCompiler(releases, arguments)
                .map(command -> " Run: " + command)
                .orElse("");
    }
}
