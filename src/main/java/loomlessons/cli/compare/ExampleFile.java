package loomlessons.cli.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import loomlessons.cli.io.ClosestNames;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.UsageException;
import loomlessons.compare.example.Example;
import loomlessons.file.AtomicFile;
import loomlessons.file.FileProblem;
import loomlessons.launch.PasteableCommand;
import loomlessons.launch.VisibleText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes an example of a task into a folder, and says how to run it. */
record ExampleFile(CommandSpec spec) {

    static final String OPTION = "--example";

    /** The names of all examples, for shell completion and help. */
    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }

    int write(String name, TaskOptions task) throws UsageException {
        refuseOtherOptions();
        Example example = Example.named(name)
                .orElseThrow(() -> new UsageException("'%s' is not an example; the examples are %s.%s"
                        .formatted(
                                name,
                                String.join(", ", names().toList()),
                                ClosestNames.question(name, names().toList()))));
        Path folder = task.file.orElse(Path.of(""));
        Path file = folder.resolve(example.fileName());
        create(folder, file, example.text());
        print(example, file);
        return ExitCode.FINE.code();
    }

    /** They would be for the run. */
    private void refuseOtherOptions() throws UsageException {
        List<String> others = spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !name.equals(OPTION))
                .toList();
        if (!others.isEmpty()) {
            throw new UsageException(
                    "%s only writes a file: leave out %s".formatted(OPTION, String.join(" and ", others)));
        }
    }

    private static void create(Path folder, Path file, String text) throws UsageException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException("%s is a file: name a folder for the example".formatted(folder));
        }
        try {
            Files.createDirectories(folder.toAbsolutePath());
            if (!AtomicFile.create(file, text)) {
                throw new UsageException("%s exists: name another folder, or rename it".formatted(file));
            }
        } catch (IOException unwritable) {
            throw new UsageException(
                    "can't write %s: %s. Name another folder".formatted(file, FileProblem.reason(unwritable)));
        }
    }

    private void print(Example example, Path file) {
        List<String> lines = List.of(
                "Wrote %s: %s.".formatted(VisibleText.of(file.toString()), example.description()),
                "Now run:",
                "  " + PasteableCommand.of(PasteableCommand.THIS_JAVA, "compare", file.toString()));
        lines.forEach(spec.commandLine().getOut()::println);
    }

    private static Stream<String> names() {
        return Stream.of(Example.values()).map(Example::label);
    }
}
