package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class InterruptedRunIT {

    @TempDir
    private Path folder;

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @ValueSource(strings = {"join", "cpu", "daemon"})
    void ctrl_c_ends_a_lesson_with_130_and_leaves_no_child_and_no_file(String lesson) throws Exception {
        assertThatCtrlCEnds(lesson);
    }

    @Tag("thorough")
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @ValueSource(strings = {"start", "concurrency", "multithreading", "failure", "cpu --with-python"})
    void ctrl_c_ends_any_other_lesson_with_130_and_leaves_no_child_and_no_file(String lesson) throws Exception {
        assertThatCtrlCEnds(lesson);
    }

    private void assertThatCtrlCEnds(String lesson) throws Exception {
        Process app = start(lesson, "--sleep", lesson.contains("python") ? "50ms" : "40s");
        try {
            awaitMiddleOf(lesson, app);
            signal("INT", app);
            assertThat(app.waitFor()).isEqualTo(130);
        } finally {
            app.destroyForcibly();
        }

        assertThat(programsOf(app)).isEmpty();
        assertThat(lesson.contains("python") ? crunchersInPython() : List.of()).isEmpty();
        assertThat(filesInFolder()).isEmpty();
    }

    @Tag("thorough")
    @Execution(ExecutionMode.CONCURRENT)
    @RepeatedTest(5)
    void a_second_child_is_not_started_while_the_app_ends() throws Exception {
        Process app = start("daemon", "--lane", "platform", "--sleep", "40s");
        try {
            awaitLine(app, "main ends");
            signal("INT", app);
            assertThat(app.waitFor()).isEqualTo(130);
        } finally {
            app.destroyForcibly();
        }

        assertThat(programsOf(app)).isEmpty();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void even_a_killed_app_leaves_no_child() throws Exception {
        Process app = start("daemon", "--sleep", "40s");
        List<ProcessHandle> children;
        try {
            awaitLine(app, "I am thread");
            children = app.descendants().toList();
        } finally {
            app.destroyForcibly();
        }

        assertThat(children).isNotEmpty();
        for (ProcessHandle child : children) {
            assertThat(child.onExit().get(10, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @ValueSource(strings = {"", "--explain", "--with python"})
    void ctrl_c_in_the_middle_of_a_sweep_leaves_no_probe_and_no_file(String option) throws Exception {
        assertThatCtrlCEndsItWithItsChildren(startSweep(option), "ProbeMain");

        assertThat(filesInFolder()).isEmpty();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @CsvSource({"--lessons, daemon, ChildJvm", "--scale, 100, ProbeMain"})
    void ctrl_c_in_the_middle_of_a_report_leaves_no_child_and_no_file(String option, String value, String child)
            throws Exception {
        Path file = folder.resolve("report.html");
        Process app = startInFolder("report", option, value, "--sleep", "40s", "--out", file.toString());

        assertThatCtrlCEndsItWithItsChildren(app, child);

        assertThat(filesInFolder()).isEmpty();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void ctrl_c_in_the_middle_of_a_check_ends_it_with_130_and_leaves_nothing_behind() throws Exception {
        Path workspace = Files.createDirectory(folder.resolve("exercises"));
        Jar.withPreview().run("exercise", "start", workspace.toString());
        Files.writeString(
                workspace.resolve("Ex03Join.java"),
                "class Ex03Join { static void run(%1$s.Settings settings, %1$s.Trail trail) { while (true) {} } }"
                        .formatted("loomlessons.lesson"));
        Process app = startInFolder("exercise", "check", "3", "--dir", workspace.toString());

        assertThatCtrlCEndsItWithItsChildren(app, "ExerciseMain");

        assertThat(filesInFolder()).containsExactly(workspace);
    }

    @Tag("thorough")
    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_killed_sweep_leaves_no_probe() throws Exception {
        Process app = startSweep("");
        List<ProcessHandle> probes;
        try {
            probes = awaitChild(app, "ProbeMain");
        } finally {
            app.destroyForcibly();
        }

        for (ProcessHandle probe : probes) {
            assertThat(probe.onExit().get(10, TimeUnit.SECONDS)).isNotNull();
        }
    }

    private Process startSweep(String option) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("scale", "--sleepers", "100", "--sleep", "40s", "--lane", "virtual"));
        arguments.addAll(List.of("--out", folder.resolve("sweep.txt").toString()));
        arguments.addAll(option.isEmpty() ? List.of() : List.of(option.split(" ")));
        return startInFolder(arguments.toArray(String[]::new));
    }

    /** Its temporary files go to the test's folder as well. */
    private Process startInFolder(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(Jar.withPreview().command(arguments));
        command.add(1, "-Djava.io.tmpdir=" + folder);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Ctrl-C comes once a child runs this program. */
    private static void assertThatCtrlCEndsItWithItsChildren(Process app, String program) throws Exception {
        List<ProcessHandle> children;
        try {
            children = awaitChild(app, program);
            signal("INT", app);
            assertThat(app.waitFor()).isEqualTo(130);
        } finally {
            app.destroyForcibly();
        }

        assertThat(children).allSatisfy(child -> assertThat(child.isAlive()).isFalse());
    }

    private static List<ProcessHandle> awaitChild(Process app, String command) {
        Instant deadline = Instant.now().plusSeconds(20);
        while (app.descendants().noneMatch(process -> isRunning(process, command))) {
            assertThat(Instant.now()).as("%s has started", command).isBefore(deadline);
            LockSupport.parkNanos(1_000_000);
        }
        return app.descendants().toList();
    }

    private static boolean isRunning(ProcessHandle process, String command) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(command))
                .isPresent();
    }

    /** In the cpu lesson nothing is printed before all lanes have ended; its python begins when the last one has. */
    private static void awaitMiddleOf(String lesson, Process app) throws IOException {
        switch (lesson) {
            case "cpu" -> awaitLine(app, "one after another");
            case "cpu --with-python" -> awaitLine(app, "structured has ended");
            default -> awaitLine(app, "I am thread");
        }
    }

    /** Every process that runs one of the app's own programs and names the app as its parent. */
    private static List<ProcessHandle> programsOf(Process app) {
        return running("ChildJvm").stream()
                .filter(program -> isRunning(program, " " + app.pid()))
                .toList();
    }

    /** They don't name the app; only one test runs any. */
    private static List<ProcessHandle> crunchersInPython() {
        return running("def cruncher");
    }

    private static List<ProcessHandle> running(String command) {
        return ProcessHandle.allProcesses()
                .filter(process -> isRunning(process, command))
                .toList();
    }

    private Process start(String lesson, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("run"));
        arguments.addAll(List.of(lesson.split(" ")));
        arguments.addAll(List.of(options));
        arguments.addAll(
                List.of("--format", "json", "--out", folder.resolve("run.json").toString()));
        return new ProcessBuilder(Jar.withPreview().command(arguments.toArray(String[]::new)))
                .redirectErrorStream(true)
                .start();
    }

    private static void awaitLine(Process app, String text) throws IOException {
        BufferedReader output = app.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(text)) {
                return;
            }
        }
        throw new IllegalStateException("the app ended without saying " + text);
    }

    private static void signal(String name, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    private List<Path> filesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
