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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is there when Ctrl-C ends a run or a sweep that has finished some of its work. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(180)
class PartialResultsIT {

    @TempDir
    private Path folder;

    /** Each probe takes as long that the first one's end is seen; so many runs that it never ends by itself. */
    private static final String PROBES = "--lane virtual --sleepers 7 --sleep 300ms --runs 99";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "scale PROBES --cold --format csv --out FILE | probe | interrupted,incomplete: the measurement was interrupted after",
                "run start join --sleep 2s --format markdown --out FILE | join · | **incomplete: the run was interrupted after 1 of 2 lessons**",
            })
    void ctrl_c_writes_what_is_finished_and_marks_it_as_incomplete(String command, String begun, String mark)
            throws Exception {
        Path file = folder.resolve("result");

        String said = interruptedAfter(begun, command);

        assertThat(Files.readString(file)).contains(mark);
        assertThat(said.lines()).last().isEqualTo("loom-lessons: interrupted: the result is incomplete");
        assertThat(folder.toFile().list()).containsExactly("result");
    }

    @Tag("thorough")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "scale PROBES --cold --format json --out FILE | probe | \"incomplete\" : \"incomplete: the measurement was interrupted after",
                "scale PROBES --cold --format markdown --out FILE | probe | incomplete: the measurement was interrupted after",
                "scale PROBES --cold --trace FILE | probe | incomplete: the measurement was interrupted after",
                "scale PROBES --cold --out FILE | probe | incomplete: the measurement was interrupted after",
                "scale PROBES --out FILE | probe | incomplete: the measurement was interrupted after",
                "scale PROBES --explain --out FILE | probe | incomplete: the measurement was interrupted after 1 of 198 runs",
                "scale PROBES --explain --format json --out FILE | probe | \"incomplete\" : \"incomplete: the measurement was interrupted after 1 of 198 runs",
                "scale PROBES --with python --out FILE | probe | incomplete: the measurement was interrupted after",
                "run start join --sleep 2s --format json --out FILE | join · | \"incomplete\" : \"incomplete: the run was interrupted after 1 of 2 lessons",
                "run start join --sleep 2s --out FILE | join · | incomplete: the run was interrupted after 1 of 2 lessons",
                "run start join --sleep 2s --trace FILE | join · | incomplete: the run was interrupted after 1 of 2 lessons",
                "run cpu start --sleep 2s --with-python --format json --out FILE | start · | \"incomplete\" : \"incomplete: the run was interrupted after 1 of 2",
                "report --lessons start,join --sleep 2s --out FILE | ✔ start | this run: incomplete: the run was interrupted after 1 of 2 lessons",
                "report --lessons start,join --sleep 2s --out FILE | ✔ start | incomplete: the report was interrupted",
                "report --lessons start,join --sleep 2s --out FILE | ✔ start | On which thread does the sleeper run?",
                "report --lessons start --scale 7 --sleep 300ms --out FILE | ✔ start | incomplete: the report was interrupted",
                "report --scale 7 --sleep 300ms --runs 99 --out FILE | probe | this run: incomplete: the measurement was interrupted after",
                "report --scale 7 --sleep 300ms --runs 1 --out FILE | ✔ sweep | How do sleepers scale?",
            })
    void whatever_ctrl_c_ends_keeps_what_is_finished(String command, String begun, String mark) throws Exception {
        ctrl_c_writes_what_is_finished_and_marks_it_as_incomplete(command, begun, mark);
    }

    @Tag("thorough")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "scale PROBES --cold | incomplete: the measurement was interrupted after",
                "scale PROBES --cold --format json | \"incomplete\" : \"incomplete: the measurement was interrupted after",
                "scale PROBES --explain | incomplete: the measurement was interrupted after",
            })
    void what_is_finished_is_shown_if_no_file_is_named(String command, String mark) throws Exception {
        assertThat(interruptedAfter("probe", command).replaceAll("\\s+", " "))
                .contains("virtual", mark)
                .endsWith("loom-lessons: interrupted: the result is incomplete ");
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "scale --sleepers 7 --sleep 10m --out FILE",
                "scale --sleepers 7 --sleep 10m --format json",
                "scale --sleepers 7 --sleep 10m --explain --out FILE",
                "report --scale 7 --sleep 10m --out FILE",
            })
    void nothing_is_written_and_nothing_said_if_nothing_is_finished(String command) throws Exception {
        Process app = start(command);
        awaitProcess(app, "ProbeMain");

        assertThat(interrupted(app)).isEmpty();

        assertThat(folder.toFile().list()).isEmpty();
    }

    /** Ctrl-C ends the JVM that it has started, and so the lesson. */
    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "run start daemon --lane platform --sleep 3s --format json --out FILE",
                "report --lessons start,daemon --sleep 3s --out FILE",
            })
    void a_lesson_that_ctrl_c_has_ended_is_not_finished(String command) throws Exception {
        Process app = start(command);
        awaitProcess(app, "ChildJvm");

        interrupted(app);

        assertThat(Files.readString(folder.resolve("result")))
                .contains("interrupted after 1 of 2 lessons")
                .doesNotContain("Main has ended: which threads");
    }

    @Tag("thorough")
    @Test
    void ctrl_c_while_a_recording_is_made_keeps_the_sweep() throws Exception {
        Path file = folder.resolve("result");
        Process app = start("scale --lane virtual --sleepers 7 --sleep 2s --runs 1 --cold --out FILE --jfr "
                + folder.resolve("sweep.jfr"));
        awaitProcess(app, "FlightMain");

        assertThat(interrupted(app)).isEmpty();

        assertThat(Files.readString(file)).contains("virtual").doesNotContain("incomplete");
        assertThat(folder.toFile().list()).containsExactly("result");
    }

    /** What it says after Ctrl-C, once it has printed that, or its first probe has ended. */
    private String interruptedAfter(String begun, String command) throws Exception {
        Process app = start(command);
        if (begun.equals("probe")) {
            awaitProcess(app, "ProbeMain").onExit().get(60, TimeUnit.SECONDS);
            // Its result is known when the next one has been started.
            awaitProcess(app, "ProbeMain");
        } else {
            BufferedReader screen = app.inputReader();
            for (String line = screen.readLine(); !line.contains(begun); line = screen.readLine()) {
                assertThat(app.isAlive()).isTrue();
            }
        }
        return interrupted(app);
    }

    /** Its temporary files go to the test's folder as well. */
    private Process start(String line) throws IOException {
        String arguments = line.replace("PROBES", PROBES)
                .replace("FILE", folder.resolve("result").toString());
        List<String> command = new ArrayList<>(Jar.withPreview().command(arguments.split(" ")));
        command.add(1, "-Djava.io.tmpdir=" + folder);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static ProcessHandle awaitProcess(Process app, String name) {
        Instant deadline = Instant.now().plusSeconds(60);
        while (true) {
            Optional<ProcessHandle> child = app.descendants()
                    .filter(process -> process.info().commandLine().orElse("").contains(name))
                    .findFirst();
            if (child.isPresent()) {
                return child.get();
            }
            assertThat(Instant.now()).as("%s has started", name).isBefore(deadline);
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
