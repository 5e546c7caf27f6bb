package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What flight recordings leave behind, and what they cost if nobody asks for one. */
@DisabledOnOs(OS.WINDOWS)
@Execution(ExecutionMode.CONCURRENT)
@Timeout(60)
class RecordedRunIT {

    @TempDir
    private Path folder;

    @Test
    void a_run_that_records_nothing_loads_no_class_of_the_flight_recorder() throws Exception {
        Path loaded = folder.resolve("classes.txt");

        Process app = start("-Xlog:class+load:file=" + loaded, "run", "start", "--sleep", "50ms");

        assertThat(app.waitFor()).isZero();
        assertThat(Files.readString(loaded))
                .contains("loomlessons.run.LaneWatch")
                .doesNotContain(" jdk.jfr.", " loomlessons.flight.", " loomlessons.run.flight.");
    }

    @Test
    void ctrl_c_in_the_middle_of_a_recorded_run_leaves_no_file_and_no_complaint() throws Exception {
        Process app = start("-Xshare:auto", "run", "join", "--sleep", "40s", "--jfr", file("run.jfr"));
        try {
            String first = app.inputReader()
                    .lines()
                    .filter(line -> line.contains("I am thread"))
                    .findFirst()
                    .orElseThrow();
            interrupt(app);

            assertThat(first).isNotEmpty();
            assertThat(app.inputReader().lines().collect(Collectors.joining("\n")))
                    .doesNotContain("[jfr]");
            assertThat(app.waitFor()).isEqualTo(130);
        } finally {
            app.destroyForcibly();
        }

        assertThat(filesInFolder()).isEmpty();
    }

    @Tag("thorough")
    @Test
    void ctrl_c_in_the_middle_of_the_recorded_run_of_a_sweep_leaves_no_child_and_no_file() throws Exception {
        Process app = start(
                "-Xshare:auto",
                "scale --lane virtual --sleepers 10 --sleep 1s --runs 1 --cold --jfr %s --out %s"
                        .formatted(file("scale.jfr"), file("scale.txt"))
                        .split(" "));
        List<ProcessHandle> children;
        try {
            children = awaitChild(app, "FlightMain");
            interrupt(app);
            assertThat(app.waitFor()).isEqualTo(130);
        } finally {
            app.destroyForcibly();
        }

        assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(filesInFolder()).containsExactly(folder.resolve("scale.txt"));
    }

    /** Its temporary files go to the test's folder as well. */
    private Process start(String jvmOption, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(Jar.withPreview().command(arguments));
        command.addAll(1, List.of("-Djava.io.tmpdir=" + folder, jvmOption));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static List<ProcessHandle> awaitChild(Process app, String main) {
        Instant deadline = Instant.now().plusSeconds(20);
        while (app.descendants()
                .noneMatch(child -> child.info().commandLine().orElse("").contains(main))) {
            assertThat(Instant.now()).as("%s has started", main).isBefore(deadline);
            LockSupport.parkNanos(1_000_000);
        }
        return app.descendants().toList();
    }

    private static void interrupt(Process app) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(app.pid())).start().waitFor();
    }

    private List<Path> filesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
