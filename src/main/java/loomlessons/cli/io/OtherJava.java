package loomlessons.cli.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loomlessons.launch.InstalledJdks;
import loomlessons.launch.PasteableCommand;

/** The same command with another Java of this machine: one that has a compiler. */
public final class OtherJava {

    private OtherJava() {}

    /** For the first of these releases that is installed; empty if none is. */
    public static Optional<String> command(List<Integer> releases, List<String> arguments) {
        InstalledJdks installed = InstalledJdks.find();
        return releases.stream()
                .flatMap(release -> Stream.ofNullable(installed.javaOfRelease(release)))
                .filter(java -> Files.isExecutable(Path.of(java).resolveSibling("javac"))
                        || Files.isExecutable(Path.of(java).resolveSibling("javac.exe")))
                .findFirst()
                .map(java -> PasteableCommand.of(java, arguments.toArray(String[]::new)));
    }
}
