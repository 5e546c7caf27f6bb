package loomlessons.cli.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import loomlessons.cli.io.UsageException;

/** Options of {@code java} that a person wants for the JVMs that run the task. */
final class JvmOptions {

    private static final Set<String> CLASS_PATH = Set.of("-cp", "-classpath", "--class-path");

    private static final String TEMPORARY_FILES = "-Djava.io.tmpdir=";

    /** With them a JVM does something else than to run the task. */
    private static final Set<String> OTHER_WORK = Set.of(
            "-jar",
            "-m",
            "--module",
            "-d",
            "--describe-module",
            "--list-modules",
            "--dry-run",
            "--validate-modules",
            "-version",
            "--version",
            "-fullversion",
            "--full-version",
            "-help",
            "--help",
            "-h",
            "-?",
            "-X",
            "--help-extra",
            "--source",
            "-Xshare:dump");

    private JvmOptions() {}

    /** Throws {@link UsageException} if one can't be used here. */
    static void check(List<String> options) throws UsageException {
        Optional<String> problem =
                options.stream().flatMap(option -> problem(option).stream()).findFirst();
        if (problem.isPresent()) {
            throw new UsageException(problem.get());
        }
    }

    private static Optional<String> problem(String option) {
        String name = option.replaceFirst("[=:].*", "");
        if (CLASS_PATH.contains(name)) {
            return Optional.of("--jvm-option can't set the class path: use --class-path");
        }
        if (option.startsWith(TEMPORARY_FILES)) {
            return Optional.of("--jvm-option can't set java.io.tmpdir: each run has a folder of its own for it");
        }
        if (OTHER_WORK.contains(name) || OTHER_WORK.contains(option)) {
            return Optional.of("--jvm-option %s doesn't run the task: leave it out".formatted(option));
        }
        boolean isOption = option.startsWith("-")
                && option.length() > 1
                && Stream.of("\n", "\0").noneMatch(option::contains);
        return isOption
                ? Optional.empty()
                : Optional.of(
                        "'%s' is not an option of java: write for example --jvm-option=-Xmx512m".formatted(option));
    }
}
