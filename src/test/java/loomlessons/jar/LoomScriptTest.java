package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code docs/loom} in a copy of the repository's folders, with false JDKs that print their arguments. */
class LoomScriptTest {

    private static final List<String> TOOLS =
            List.of("basename", "cat", "dirname", "mktemp", "od", "readlink", "rm", "sed", "unzip");

    private static final String OWN_LANES = "META-INF/versions/25/loomlessons/lesson/start/StructuredStart.class";

    private static final String CALLS = "#!/bin/sh\nexec '%s' \"$@\"\n";

    private static final String SAYS_HOW_IT_WAS_CALLED = """
            #!/bin/sh
            echo "process $$"
            for argument in "$0" "$@"; do echo "$argument"; done
            exit 7
            """;

    @TempDir
    private Path folder;

    private Path script;
    private Path jar;
    private Path jdks;
    private Path tools;

    @BeforeEach
    void copy_the_script() throws IOException {
        Path repository = folder.toRealPath().resolve("a copy");
        script = repository.resolve("docs/loom");
        jar = repository.resolve("target/loom-lessons.jar");
        jdks = Files.createDirectories(folder.toRealPath().resolve("some jdks"));
        Files.createDirectories(script.getParent());
        Files.createDirectories(jar.getParent());
        Files.copy(Path.of("docs/loom"), script);
        tools = Files.createDirectories(folder.toRealPath().resolve("tools"));
        for (String tool : TOOLS) {
            Path program = Path.of("/usr/bin", tool);
            if (Files.exists(program)) {
                install(tools.resolve(tool), CALLS.formatted(program));
            }
        }
    }

    @Test
    void becomes_the_java_that_fits_and_passes_on_arguments_and_exit_code() throws Exception {
        writeJar(25, 0);
        installJdk("a", "17.0.15");
        Path java = installJdk("b", "25.0.3");
        Process process = loom("run", "two words", "").start();
        long pid = process.pid();

        JarRun run = JarRun.of(process);

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .containsExactly(
                        "process " + pid,
                        java.toString(),
                        "--enable-preview",
                        "-jar",
                        jar.toString(),
                        "run",
                        "two words",
                        "");
        assertThat(run.exitCode()).isEqualTo(7);
    }

    @Test
    void works_through_symbolic_links_from_another_folder() throws Exception {
        writeJar(21, 0);
        installJdk("a", "21.0.13");
        Path link = Files.createSymbolicLink(folder.resolve("first"), script);
        Path linkToLink = Files.createSymbolicLink(folder.resolve("second link"), link.getFileName());

        JarRun run = JarRun.of(loom(linkToLink));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(jar.toString());
    }

    @Test
    void takes_java_home_before_the_path_before_the_usual_folders() throws Exception {
        writeJar(25, 0);
        Path home = installJdk("c", "25.0.3").getParent().getParent();
        Path onThePath = installJdk("b", "25.0.3");
        Path inTheFolder = installJdk("a", "25.0.3");
        Files.createSymbolicLink(tools.resolve("java"), onThePath);

        assertThat(JarRun.of(withJavaHome(home)).out()).contains(home + "/bin/java\n");
        assertThat(JarRun.of(loom()).out()).contains(tools + "/java\n");
        Files.delete(tools.resolve("java"));
        assertThat(JarRun.of(loom()).out()).contains(inTheFolder + "\n");
    }

    @Test
    void passes_over_a_java_home_of_another_release() throws Exception {
        writeJar(25, 0);
        Path home = installJdk("a", "1.8.0_402").getParent().getParent();
        Path fitting = installJdk("b", "25-ea");

        assertThat(JarRun.of(withJavaHome(home)).out()).contains(fitting + "\n");
    }

    @Test
    void a_jar_for_two_releases_runs_on_both() throws Exception {
        writeJar(21, 25);
        Path java = installJdk("a", "25.0.3");

        assertThat(JarRun.of(loom()).out()).contains(java + "\n");
    }

    @Test
    void asks_a_java_without_a_release_file_for_its_version() throws Exception {
        writeJar(25, 0);
        Path java = installJdk("a", "25.0.3");
        Files.delete(java.getParent().resolveSibling("release"));
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"25.0.3\" 2026-04-21' >&2\n");

        JarRun run = JarRun.of(loom());

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("openjdk version");
    }

    @Test
    void says_how_to_build_a_jar_that_is_missing() throws Exception {
        installJdk("a", "25.0.3");

        JarRun run = JarRun.of(loom());

        assertThatItFailsInOneLine(run);
        assertThat(run.err()).contains(jar.toString(), "mvn package");
    }

    @Test
    void names_the_java_programs_that_do_not_fit() throws Exception {
        writeJar(21, 25);
        Path java = installJdk("a", "17.0.15");

        JarRun run = JarRun.of(loom());

        assertThatItFailsInOneLine(run);
        assertThat(run.err()).contains("needs JDK 21 or 25", java + " (JDK 17)");
    }

    @Test
    void says_that_there_is_no_java_at_all() throws Exception {
        Assumptions.assumeTrue(Files.exists(tools.resolve("unzip")), "unzip isn't installed");
        writeJar(25, 0);

        JarRun run = JarRun.of(loom());

        assertThatItFailsInOneLine(run);
        assertThat(run.err()).contains("Found: no java");
    }

    @Test
    void reads_the_jar_with_a_jdk_where_there_is_no_unzip() throws Exception {
        writeJar(25, 0);
        Path java = installJdk("a", "25.0.3");
        Files.deleteIfExists(tools.resolve("unzip"));

        assertThat(JarRun.of(loom()).out()).contains(java + "\n");
    }

    private static void assertThatItFailsInOneLine(JarRun run) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().startsWith("loom: ");
    }

    /** A jar whose base, and structured lanes of a second release if there is one, are compiled for these releases. */
    private void writeJar(int release, int secondRelease) throws IOException {
        try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jar))) {
            writeClass(entries, "loomlessons/Main.class", release);
            if (secondRelease > 0) {
                writeClass(entries, OWN_LANES, secondRelease);
            }
        }
    }

    private static void writeClass(JarOutputStream entries, String name, int release) throws IOException {
        entries.putNextEntry(new JarEntry(name));
        entries.write(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, (byte) (44 + release)});
        entries.closeEntry();
    }

    /** Its java program. */
    private Path installJdk(String name, String version) throws IOException {
        Path home = jdks.resolve(name);
        Path programs = Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
        install(programs.resolve("jar"), CALLS.formatted(Path.of(System.getProperty("java.home"), "bin", "jar")));
        return install(programs.resolve("java"), SAYS_HOW_IT_WAS_CALLED);
    }

    private static Path install(Path program, String text) throws IOException {
        Files.writeString(program, text);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    private ProcessBuilder loom(String... arguments) {
        return loom(script, arguments);
    }

    /** With a PATH that holds a few tools and no java of this machine. */
    private ProcessBuilder loom(Path called, String... arguments) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", called.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().remove("JAVA_HOME");
        process.environment().put("LOOM_JDKS", jdks.toString());
        process.environment().put("PATH", tools.toString());
        return process;
    }

    private ProcessBuilder withJavaHome(Path home) {
        ProcessBuilder process = loom();
        process.environment().put("JAVA_HOME", home.toString());
        return process;
    }
}
