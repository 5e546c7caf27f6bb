package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonsFromTheJarIT {

    @ParameterizedTest
    @ValueSource(ints = {8, 11, 17})
    void a_java_older_than_21_gets_one_line_with_the_command_that_works(int release) throws Exception {
        Optional<Jar> jar = Jar.onRelease(release);
        Assumptions.assumeTrue(jar.isPresent(), "JDK " + release + " isn't installed");

        JarRun run = jar.orElseThrow().run("run", "join", "--sleep", "200ms");

        assertThatItComplainsInOneLine(run);
        String command = run.err().strip().substring(run.err().indexOf("Run: ") + "Run: ".length());
        assertThat(JarRun.of(new ProcessBuilder("sh", "-c", command)).exitCode())
                .isZero();
    }

    @Test
    void the_function_that_comes_with_the_completion_runs_the_app_from_any_folder() throws Exception {
        String completion = String.join(" ", Jar.withPreview().command("completion", "bash"));
        ProcessBuilder command =
                new ProcessBuilder("bash", "-c", "source <(%s) && cd / && loom-lessons list".formatted(completion));

        JarRun run = JarRun.of(command);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("multithreading");
    }

    @Test
    void the_script_finds_a_jdk_for_the_real_jar() throws Exception {
        JarRun run = JarRun.of(new ProcessBuilder("sh", "docs/loom", "run", "join", "--sleep", "50ms"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 lesson, 3 lanes", "0 skipped");
    }

    @Test
    void a_reader_that_leaves_early_does_not_cut_off_the_file(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("run.json");
        String app = String.join(
                " ",
                Jar.withPreview()
                        .command(
                                "run",
                                "start",
                                "join",
                                "--sleep",
                                "50ms",
                                "--format",
                                "json",
                                "--out",
                                file.toString()));

        JarRun.of(new ProcessBuilder("sh", "-c", app + " | head -n 1"));

        assertThat(Files.readString(file)).contains("\"name\" : \"start\"", "\"name\" : \"join\"");
    }

    @Test
    void a_bare_c_locale_still_gets_the_signs_in_utf_8() throws Exception {
        ProcessBuilder command = new ProcessBuilder(Jar.withPreview().command("run", "join", "--sleep", "50ms"));
        command.environment().put("LC_ALL", "C");

        assertThat(JarRun.of(command).out()).contains("✔").doesNotContain("?✔");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "doctor", "run start join --sleep 50ms", "run start --sleep 50ms --format json"})
    void a_full_disk_below_standard_output_is_told_and_exits_with_2(String command) throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no full device");
        ProcessBuilder process = new ProcessBuilder(Jar.withPreview().command(command.split(" ")));
        process.redirectOutput(new File("/dev/full"));

        JarRun run = JarRun.of(process);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("disk is full");
    }

    private static void assertThatItComplainsInOneLine(JarRun run) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("loom-lessons: needs Java ")
                .contains(" --enable-preview ", "loom-lessons.jar");
    }
}
