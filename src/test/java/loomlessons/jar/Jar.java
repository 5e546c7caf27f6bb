package loomlessons.jar;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loomlessons.launch.InstalledJdks;

/** The packaged app, started in a JVM of its own. */
record Jar(String java, List<String> jvmOptions) {

    // These runs are over before an optimizing compiler or a concurrent collector pays off.
    private static final List<String> SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    static final Path FILE = Path.of(System.getProperty("loomlessons.jar"));

    /** On the JDK that the jar was built for, with preview features. */
    static Jar withPreview() {
        return new Jar(thisJava(), List.of("--enable-preview"));
    }

    /** As {@link #withPreview}, with more flags. */
    static Jar withFlags(List<String> flags) {
        return new Jar(
                thisJava(),
                Stream.concat(withPreview().jvmOptions().stream(), flags.stream())
                        .toList());
    }

    static Jar withoutPreview() {
        return new Jar(thisJava(), List.of());
    }

    /** On another installed release, with preview features if it knows them. */
    static Optional<Jar> onRelease(int release) {
        return Optional.ofNullable(InstalledJdks.find().javaOfRelease(release))
                .map(java -> new Jar(java, release >= 21 ? List.of("--enable-preview") : List.of()));
    }

    /** Runs a command to its end. */
    JarRun run(String... args) throws IOException, InterruptedException {
        return JarRun.of(new ProcessBuilder(command(args)));
    }

    /** Runs a command with other classes before the jar's own. */
    JarRun runWith(Path classes, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classes + File.pathSeparator + FILE, "loomlessons.Launcher"));
        command.addAll(Arrays.asList(args));
        return JarRun.of(new ProcessBuilder(command));
    }

    List<String> command(String... args) {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(SHORT_LIFE);
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", FILE.toString()));
        command.addAll(Arrays.asList(args));
        return command;
    }

    private static String thisJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
