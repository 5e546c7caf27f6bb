package loomlessons.cli.io;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * All files that a command writes.
 *
 * @param document for the result in the chosen format
 * @param screen for what people read while the command runs
 */
public record Outputs(
        OutputFile document, Optional<OutputFile> trace, Optional<OutputFile> flight, PrintWriter screen) {

    /** The options that name files, by what they name; as they were typed. */
    public record Names(Optional<String> out, Optional<String> trace, Optional<String> flight) {

        public static final String OUT = "--out";
        public static final String TRACE = "--trace";
        public static final String JFR = "--jfr";

        public static Names ofOut(Optional<String> out) {
            return new Names(out, Optional.empty(), Optional.empty());
        }
    }

    /** One of several results that are written one after another. */
    @FunctionalInterface
    public interface Writing {

        void write() throws UsageException, InterruptedException;
    }

    /**
     * Makes sure that all files can be written, and that they are different ones. If a recording takes standard output,
     * everything else goes to standard error.
     *
     * @throws UsageException if one can't, before any work is done
     */
    public static Outputs of(Names names, CommandLine command) throws UsageException {
        PrintWriter out = command.getOut();
        Optional<OutputFile> document = file(Names.OUT, names.out(), out);
        Optional<OutputFile> trace = file(Names.TRACE, names.trace(), out);
        Optional<OutputFile> flight = file(Names.JFR, names.flight(), out);
        checkApart(Stream.of(document, trace, flight).flatMap(Optional::stream).toList());
        boolean isTaken = Stream.of(trace, flight).flatMap(Optional::stream).anyMatch(OutputFile::isStandardOutput);
        PrintWriter screen = isTaken ? command.getErr() : out;
        return new Outputs(document.orElse(OutputFile.standardOutput(screen)), trace, flight, screen);
    }

    private static Optional<OutputFile> file(String option, Optional<String> name, PrintWriter screen)
            throws UsageException {
        return name.isPresent() ? Optional.of(OutputFile.of(option, name.get(), screen)) : Optional.empty();
    }

    private static void checkApart(List<OutputFile> files) throws UsageException {
        checkDistinct(files.stream()
                .map(OutputFile::identity)
                .flatMap(Optional::stream)
                .toList());
    }

    /** Throws {@link UsageException} if a path is there twice: the first content would be lost. */
    public static void checkDistinct(List<Path> paths) throws UsageException {
        for (Path path : paths) {
            if (Collections.frequency(paths, path) > 1) {
                throw new UsageException("%s is given for two files: name a different one for each".formatted(path));
            }
        }
    }

    /** Writes all results, also if one can't be written; throws {@link UsageException} for those that can't. */
    public static void writeAll(List<Writing> results) throws UsageException, InterruptedException {
        List<String> problems = new ArrayList<>();
        for (Writing result : results) {
            try {
                result.write();
            } catch (UsageException unwritable) {
                problems.add(unwritable.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new UsageException(String.join("; ", problems));
        }
    }
}
