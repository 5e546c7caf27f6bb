package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loomlessons.Main;
import loomlessons.launch.ClassFileVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code docs/loom} in a copy of the repository's folders, with false JDKs that print their arguments. */
class LoomScriptTest {

    private static final List<String> TOOLS = List.of("basename", "dirname", "readlink", "sed", "sort");

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
        Files.createFile(jar);
        tools = Files.createDirectories(folder.toRealPath().resolve("tools"));
        for (String tool : TOOLS) {
            Path program = Path.of("/usr/bin", tool);
            if (Files.exists(program)) {
                install(tools.resolve(tool), "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(program));
            }
        }
    }

    @Test
    void becomes_the_java_that_fits_and_passes_on_arguments_and_exit_code() throws Exception {
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
        installJdk("a", "21.0.13");
        Path link = Files.createSymbolicLink(folder.resolve("first"), script);
        Path linkToLink = Files.createSymbolicLink(folder.resolve("second link"), link.getFileName());

        JarRun run = JarRun.of(loom(linkToLink));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(jar.toString());
    }

    @Test
    void takes_java_home_before_the_path_before_the_usual_folders() throws Exception {
        Path home = installJdk("c", "21.0.13").getParent().getParent();
        Path onThePath = installJdk("b", "24.0.2");
        Path inTheFolder = installJdk("a", "25.0.3");
        Files.createSymbolicLink(tools.resolve("java"), onThePath);

        assertThat(JarRun.of(withJavaHome(home)).out()).contains(home + "/bin/java\n");
        assertThat(JarRun.of(loom()).out()).contains(tools + "/java\n");
        Files.delete(tools.resolve("java"));
        assertThat(JarRun.of(loom()).out()).contains(inTheFolder + "\n");
    }

    @Test
    void takes_the_newest_jdk_of_a_folder_and_an_early_access_one_only_if_there_is_no_other() throws Exception {
        Path early = installJdk("a", "28-ea");
        assertThat(JarRun.of(loom()).out()).contains(early + "\n");

        installJdk("b", "26.0.1");
        Path newest = installJdk("c", "27.0.1");
        installJdk("d", "25.0.3");

        assertThat(JarRun.of(loom()).out()).contains(newest + "\n");
    }

    @Test
    void notices_early_access_where_only_the_version_of_the_runtime_tells_it() throws Exception {
        Path early = installJdk("a", "28");
        Files.writeString(
                early.getParent().resolveSibling("release"),
                "JAVA_RUNTIME_VERSION=\"28-ea+18-1-Debian\"\nJAVA_VERSION=\"28\"\n");
        Path finished = installJdk("b", "21.0.13");

        assertThat(JarRun.of(loom()).out()).contains(finished + "\n");
    }

    @Test
    void passes_over_a_java_home_that_is_too_old() throws Exception {
        Path home = installJdk("a", "1.8.0_402").getParent().getParent();
        Path fitting = installJdk("b", "21.0.13");

        assertThat(JarRun.of(withJavaHome(home)).out()).contains(fitting + "\n");
    }

    @Test
    void takes_a_java_without_a_compiler_only_if_there_is_no_jdk() throws Exception {
        Path runtime = installJdk("a", "27.0.1");
        Files.delete(runtime.resolveSibling("javac"));
        Path home = runtime.getParent().getParent();
        assertThat(JarRun.of(withJavaHome(home)).out()).contains(runtime + "\n");

        Path jdk = installJdk("b", "21.0.13");

        assertThat(JarRun.of(withJavaHome(home)).out()).contains(jdk + "\n");
    }

    @Test
    void needs_at_least_the_release_that_the_app_is_compiled_for() throws Exception {
        int release;
        try (InputStream main = Main.class.getResourceAsStream("Main.class")) {
            release = ClassFileVersion.of(main).release();
        }

        assertThat(Files.readString(script)).contains("\noldest=" + release + "\n");
    }

    @Test
    void asks_a_java_without_a_release_file_for_its_version() throws Exception {
        Path java = installJdk("a", "25.0.3");
        Files.delete(java.getParent().resolveSibling("release"));
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"25.0.3\" 2026-04-21' >&2\n");

        JarRun run = JarRun.of(loom());

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("openjdk version");
    }

    @Test
    void passes_over_a_java_that_tells_no_version() throws Exception {
        Path broken = installJdk("a", "25.0.3");
        Files.delete(broken.getParent().resolveSibling("release"));
        Files.writeString(broken, "#!/bin/sh\necho 'Segmentation fault' >&2\nexit 139\n");

        JarRun run = JarRun.of(loom());

        assertThatItFailsInOneLine(run);
        assertThat(run.err()).contains(broken + " (unknown release)");
    }

    @Test
    void says_how_to_build_a_jar_that_is_missing() throws Exception {
        Files.delete(jar);
        installJdk("a", "25.0.3");

        JarRun run = JarRun.of(loom());

        assertThatItFailsInOneLine(run);
        assertThat(run.err()).contains(jar.toString(), "mvn package");
    }

    @Test
    void names_the_java_programs_that_do_not_fit() throws Exception {
        Path java = installJdk("a", "17.0.15");
        Path other = installJdk("b", "20.0.2");

        JarRun run = JarRun.of(loom());

        assertThatItFailsInOneLine(run);
        assertThat(run.err()).contains("needs JDK 21 or later", java + " (JDK 17)", other + " (JDK 20)");
    }

    @Test
    void says_that_there_is_no_java_at_all() throws Exception {
        JarRun run = JarRun.of(loom());

        assertThatItFailsInOneLine(run);
        assertThat(run.err()).contains("Found: no java");
    }

    private static void assertThatItFailsInOneLine(JarRun run) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().startsWith("loom: ");
    }

    /** Its java program. */
    private Path installJdk(String name, String version) throws IOException {
        Path home = jdks.resolve(name);
        Path programs = Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
        install(programs.resolve("javac"), "");
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
