package loomlessons.cli.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import loomlessons.launch.InstalledJdks;
import loomlessons.launch.PasteableCommand;

/** The same command with another Java of this machine. */
public final class OtherJava {

    private OtherJava() {}

    /** For the first of these releases that is installed with a compiler; empty if none is. */
    public static Optional<String> withCompiler(List<Integer> releases, List<String> arguments) {
        return command(releases, OtherJava::hasCompiler, arguments);
    }

    /** For this release, also if it is a runtime without a compiler; empty if it isn't installed. */
    public static Optional<String> ofRelease(int release, List<String> arguments) {
        return command(List.of(release), java -> true, arguments);
    }

    private static Optional<String> command(List<Integer> releases, Predicate<Path> fits, List<String> arguments) {
        InstalledJdks installed = InstalledJdks.find();
        return releases.stream()
                .flatMap(release -> Stream.ofNullable(installed.javaOfRelease(release)))
                .filter(java -> fits.test(Path.of(java)))
                .findFirst()
                .map(java -> PasteableCommand.of(java, arguments.toArray(String[]::new)));
    }

    private static boolean hasCompiler(Path java) {
        return Stream.of("javac", "javac.exe").map(java::resolveSibling).anyMatch(Files::isExecutable);
    }
}
