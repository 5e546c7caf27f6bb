package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C at any moment of a comparison ends all its JVMs, and keeps what was measured. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class InterruptedComparisonIT {

    /** Sleeps long in that step, and otherwise ends at once; the JVM's arguments say which step it does. */
    private static final String TASK = """
            class Task {
                void task() throws InterruptedException {
                    boolean isLong = System.getProperty("sun.java.command").contains(" STEP");
                    Thread.sleep(isLong ? 100_000 : 5);
                }
            }
            """;

    @TempDir
    private Path folder;

    private Path temporary;
    private Process app;

    @BeforeEach
    void makeFolders() throws IOException {
        temporary = Files.createDirectory(folder.resolve("tmp"));
    }

    @AfterEach
    void end() {
        app.destroyForcibly();
    }

    @Test
    void ctrl_c_during_the_first_task_leaves_nothing() throws Exception {
        start("trial", "--out", folder.resolve("result").toString());
        ProcessHandle child = await("trial");

        assertThat(interrupted()).isEmpty();

        assertThat(child.isAlive()).isFalse();
        assertNothingLeft();
        assertThat(folder.resolve("result")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | incomplete: the comparison was interrupted after 1 of 4 runs",
                "json | incomplete: the comparison was interrupted after 1 of 4 runs",
            })
    void ctrl_c_after_a_timed_run_keeps_it(String format, String mark) throws Exception {
        Path result = folder.resolve("result");
        start(
                "timed VIRTUAL",
                "--subject",
                "platform,virtual",
                "--runs",
                "2",
                "--format",
                format,
                "--out",
                result.toString());
        ProcessHandle child = await("timed VIRTUAL");

        String said = interrupted();

        assertThat(said.lines()).last().isEqualTo("loom-lessons: interrupted: the result is incomplete");
        assertThat(child.isAlive()).isFalse();
        assertThat(Files.readString(result).replaceAll("\\s+", " ")).contains(mark);
        assertNothingLeft();
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(strings = {"markdown", "csv"})
    void so_does_it_in_other_formats(String format) throws Exception {
        ctrl_c_after_a_timed_run_keeps_it(
                format,
                format.equals("csv") ? "interrupted" : "incomplete: the comparison was interrupted after 1 of 4");
    }

    @Tag("thorough")
    @Test
    void ctrl_c_during_the_first_timed_run_leaves_nothing() throws Exception {
        start(
                "timed VIRTUAL",
                "--subject",
                "virtual",
                "--out",
                folder.resolve("result").toString());
        ProcessHandle child = await("timed VIRTUAL");

        assertThat(interrupted()).isEmpty();

        assertThat(child.isAlive()).isFalse();
        assertNothingLeft();
        assertThat(folder.resolve("result")).doesNotExist();
    }

    @Test
    void ctrl_c_during_the_watched_run_keeps_all_timed_ones() throws Exception {
        Path result = folder.resolve("result");
        start(
                "watched",
                "--subject",
                "virtual",
                "--runs",
                "1",
                "--out",
                result.toString(),
                "--jfr",
                folder.resolve("task.jfr").toString());
        ProcessHandle child = await("watched");

        interrupted();

        assertThat(child.isAlive()).isFalse();
        assertThat(Files.readString(result).replaceAll("\\s+", " ")).contains("interrupted");
        assertThat(folder.resolve("task.jfr")).doesNotExist();
        assertNothingLeft();
    }

    @Tag("thorough")
    @Test
    void a_killed_app_leaves_no_process() throws Exception {
        start("timed VIRTUAL", "--subject", "virtual");
        ProcessHandle child = await("timed VIRTUAL");

        app.destroyForcibly();

        assertThat(child.onExit().get(20, TimeUnit.SECONDS)).isNotNull();
    }

    private void assertNothingLeft() {
        assertThat(temporary.toFile().list()).isEmpty();
    }

    private void start(String longStep, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("Task.java"), TASK.replace("STEP", longStep));
        List<String> words = new ArrayList<>(List.of("compare", file.toString(), "--tasks", "5"));
        words.addAll(List.of(options));
        List<String> command =
                Jar.withFlags(List.of("-Djava.io.tmpdir=" + temporary)).command(words.toArray(String[]::new));
        app = new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** The child that does this step, as soon as the user's code can run. */
    private ProcessHandle await(String step) {
        Instant deadline = Instant.now().plusSeconds(30);
        while (true) {
            Optional<ProcessHandle> child = app.descendants()
                    .filter(process -> arguments(process).contains(" " + step))
                    .findFirst();
            if (child.isPresent()) {
                return child.get();
            }
            assertThat(Instant.now()).as("%s has started", step).isBefore(deadline);
            assertThat(app.isAlive()).isTrue();
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** {@link ProcessHandle.Info#commandLine} ends at an empty argument. */
    private static String arguments(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .replace('\0', ' ');
        } catch (IOException ended) {
            return "";
        }
    }

    /** What it says after Ctrl-C. */
    private String interrupted() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(app.pid())).start().waitFor();
        String said = app.inputReader().lines().map(line -> line + "\n").collect(Collectors.joining());
        assertThat(app.waitFor()).isEqualTo(130);
        return said;
    }
}
