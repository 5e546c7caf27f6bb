package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is there when Ctrl-C ends a run or a sweep that has finished some of its work. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(180)
class PartialResultsIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "csv, 'interrupted,incomplete: the sweep was interrupted after'",
        "json, '\"incomplete\" : \"incomplete: the sweep was interrupted after'"
    })
    void ctrl_c_in_a_sweep_writes_the_points_that_are_measured_and_says_that_more_are_missing(
            String format, String mark) throws Exception {
        Path file = folder.resolve("sweep");
        Process app = start(
                "scale",
                "--lane",
                "virtual",
                "--sleepers",
                "7",
                "--sleep",
                "300ms",
                "--cold",
                "--runs",
                "99",
                "--format",
                format,
                "--out",
                file.toString());

        awaitSecondProbe(app);
        String said = interrupted(app);

        assertThat(Files.readString(file)).contains(mark).contains("virtual").contains("7");
        assertThat(said).isEqualTo("loom-lessons: interrupted: the result is incomplete\n");
        assertThat(folder.toFile().list()).containsExactly("sweep");
    }

    @Test
    void ctrl_c_in_a_sweep_shows_what_is_measured_if_no_file_is_named() throws Exception {
        Process app =
                start("scale", "--lane", "virtual", "--sleepers", "7", "--sleep", "300ms", "--cold", "--runs", "99");

        awaitSecondProbe(app);

        assertThat(interrupted(app)).contains("scale", "virtual", "incomplete: the sweep was interrupted after");
        assertThat(folder.toFile().list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "markdown, **incomplete: the run was interrupted after 1 of 2 lessons**",
        "json, '\"incomplete\" : \"incomplete: the run was interrupted after 1 of 2 lessons'"
    })
    void ctrl_c_in_a_course_writes_the_lessons_that_have_ended(String format, String mark) throws Exception {
        Path file = folder.resolve("course");
        Process app = start("run", "start", "join", "--sleep", "2s", "--format", format, "--out", file.toString());

        BufferedReader screen = app.inputReader();
        for (String line = screen.readLine(); !line.contains("join · "); line = screen.readLine()) {
            assertThat(app.isAlive()).isTrue();
        }
        interrupted(app);

        assertThat(Files.readString(file)).contains(mark).contains("On which thread does the sleeper run?");
        assertThat(folder.toFile().list()).containsExactly("course");
    }

    /** Its temporary files go to the test's folder as well. */
    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(Jar.withPreview().command(arguments));
        command.add(1, "-Djava.io.tmpdir=" + folder);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** The first probe's result is known when its process has ended and another one has started. */
    private static void awaitSecondProbe(Process app) {
        awaitProbe(app).onExit().join();
        awaitProbe(app);
    }

    private static ProcessHandle awaitProbe(Process app) {
        Instant deadline = Instant.now().plusSeconds(60);
        while (true) {
            Optional<ProcessHandle> probe = app.descendants()
                    .filter(child -> child.info().commandLine().orElse("").contains("ProbeMain"))
                    .findFirst();
            if (probe.isPresent()) {
                return probe.get();
            }
            assertThat(Instant.now()).as("a probe has started").isBefore(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** What it says after Ctrl-C. */
    private static String interrupted(Process app) throws IOException, InterruptedException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(app.pid())).start().waitFor();
            String said = app.inputReader().lines().map(line -> line + "\n").collect(Collectors.joining());
            assertThat(app.waitFor()).isEqualTo(130);
            return said;
        } finally {
            app.destroyForcibly();
        }
    }
}
