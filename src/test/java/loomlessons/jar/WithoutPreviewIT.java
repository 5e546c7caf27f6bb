package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar without --enable-preview: it starts itself once more, with the flag. */
@Timeout(60)
class WithoutPreviewIT {

    private static final Jar JAR = Jar.withoutPreview();

    @Test
    void all_lanes_run_and_the_document_says_that_preview_was_enabled() throws Exception {
        JarRun run = JAR.run("run", "join", "--sleep", "100ms", "--format", "json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.json().at("/jdk/preview").asBoolean()).isTrue();
        assertThat(statuses(run.json())).containsExactly("completed", "completed", "completed");
    }

    @Test
    void people_are_told_and_the_exit_code_is_that_of_the_run() throws Exception {
        JarRun run = JAR.run("run", "join", "--sleep", "100ms");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("JDK %d needs --enable-preview for the structured lane:"
                        .formatted(Runtime.version().feature()))
                .contains("3 lanes", "0 skipped");
        assertThat(JAR.run("run", "nosuch").exitCode()).isEqualTo(2);
        assertThat(JAR.run("run", "join", "--out", "/nosuch/folder/file").exitCode())
                .isEqualTo(2);
    }

    @Tag("thorough")
    @Test
    void lanes_that_need_no_flag_run_in_the_jvm_that_was_started() throws Exception {
        JarRun run = JAR.run("run", "join", "--lane", "virtual", "--sleep", "50ms", "--format", "json");

        assertThat(run.json().at("/jdk/preview").asBoolean()).isFalse();
    }

    /** A successor starts no other one: so does an app on a machine that refuses another process. */
    @Test
    void without_a_second_jvm_the_lane_is_skipped_and_the_command_it_names_runs_it() throws Exception {
        List<String> command = new ArrayList<>(JAR.command("run", "join", "--sleep", "100ms", "--format", "json"));
        command.add(1, "-Dloomlessons.predecessor=" + ProcessHandle.current().pid());

        JarRun run = JarRun.of(new ProcessBuilder(command));

        assertThat(statuses(run.json())).containsExactly("completed", "completed", "skipped");
        String reason = run.json().at("/lessons/0/lanes/2/reason").asString();
        assertThat(reason).contains("only with --enable-preview");
        String named = reason.substring(reason.indexOf("Run: ") + "Run: ".length());
        assertThat(statuses(JarRun.of(new ProcessBuilder("sh", "-c", named)).json()))
                .containsOnly("completed");
    }

    /** Then javac doesn't mark a class that uses it; here the marks are taken off. */
    @Tag("thorough")
    @Test
    void where_the_api_is_permanent_no_flag_and_no_second_jvm_are_needed(@TempDir Path folder) throws Exception {
        Path permanent = Files.copy(Jar.FILE, folder.resolve("permanent.jar"));
        takeOffMarksOfPreview(permanent);
        List<String> command =
                new ArrayList<>(JAR.command("run", "join", "daemon", "--sleep", "100ms", "--format", "json"));
        command.set(command.indexOf("-jar") + 1, permanent.toString());

        JarRun run = JarRun.of(new ProcessBuilder(command));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.json().at("/jdk/preview").asBoolean()).isFalse();
        assertThat(statuses(run.json())).containsExactly("completed", "completed", "completed");
        assertThat(run.json().at("/lessons/1/lanes/2/status").asString()).isEqualTo("completed");
    }

    private static void takeOffMarksOfPreview(Path jar) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar);
                Stream<Path> files = Files.walk(zip.getPath("loomlessons", "lesson"))) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("Structured"))
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                // The minor version, which says so: Java Virtual Machine Specification, 4.1.
                bytes[4] = 0;
                bytes[5] = 0;
                Files.write(file, bytes);
            }
        }
    }

    @Tag("thorough")
    @Test
    void a_report_runs_all_lanes_as_well(@TempDir Path folder) throws Exception {
        Path page = folder.resolve("report.html");

        JarRun run = JAR.run("report", "--lessons", "join", "--sleep", "50ms", "--out", page.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("--enable-preview", "Wrote ");
        assertThat(Files.readString(page)).contains("StructuredJoin.java").doesNotContain("skipped:");
    }

    /** A property tells: a learner's flags of the JVM count in both. */
    @Tag("thorough")
    @Test
    void the_second_jvm_has_the_flags_of_the_first(@TempDir Path folder) throws Exception {
        List<String> command = new ArrayList<>(JAR.command("run", "join", "--sleep", "50ms", "--format", "json"));
        command.addAll(1, List.of("-Djava.io.tmpdir=" + folder, "-Xlog:os*=off", "-XX:ActiveProcessorCount=1"));

        JarRun run = JarRun.of(new ProcessBuilder(command));

        assertThat(run.json().at("/machine/cores").asInt()).isEqualTo(1);
        assertThat(statuses(run.json())).containsOnly("completed");
    }

    /** A debugger's port is taken by the first JVM; a recording of the first would replace that of the second. */
    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:0",
                "-XX:StartFlightRecording=filename=recording.jfr"
            })
    void with_a_flag_for_one_jvm_alone_the_lane_is_skipped(String flag, @TempDir Path folder) throws Exception {
        List<String> command =
                new ArrayList<>(JAR.command("run", "join", "--sleep", "50ms", "--format", "json", "--out", "run.json"));
        command.add(1, flag);

        Process app = new ProcessBuilder(command).directory(folder.toFile()).start();

        assertThat(app.waitFor()).isZero();
        assertThat(statuses(new JsonMapper().readTree(Files.readString(folder.resolve("run.json")))))
                .containsExactly("completed", "completed", "skipped");
    }

    @DisabledOnOs(OS.WINDOWS)
    @Test
    void ctrl_c_ends_both_with_130() throws Exception {
        Process app = new ProcessBuilder(JAR.command("run", "daemon", "--sleep", "40s")).start();
        try {
            awaitLine(app, "I am thread");
            List<ProcessHandle> children = app.descendants().toList();
            // The signal reaches the first JVM alone here; a terminal sends it to both.
            new ProcessBuilder("kill", "-INT", Long.toString(app.pid())).start().waitFor();

            assertThat(app.waitFor()).isEqualTo(130);
            assertThat(children).hasSizeGreaterThan(1).noneMatch(ProcessHandle::isAlive);
        } finally {
            app.destroyForcibly();
        }
    }

    @DisabledOnOs(OS.WINDOWS)
    @Tag("thorough")
    @Test
    void ctrl_c_lets_the_run_write_what_is_finished(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("run.json");
        Process app = new ProcessBuilder(JAR.command(
                        "run", "start", "daemon", "--sleep", "1500ms", "--format", "json", "--out", file.toString()))
                .start();
        try {
            awaitLine(app, "JVM with a");
            new ProcessBuilder("kill", "-INT", Long.toString(app.pid())).start().waitFor();

            assertThat(app.waitFor()).isEqualTo(130);
            assertThat(Files.readString(file)).contains("\"name\" : \"start\"");
        } finally {
            app.destroyForcibly();
        }
    }

    @Tag("thorough")
    @DisabledOnOs(OS.WINDOWS)
    @Test
    void even_if_the_first_jvm_is_killed_none_is_left() throws Exception {
        Process app = new ProcessBuilder(JAR.command("run", "daemon", "--sleep", "40s")).start();
        List<ProcessHandle> children;
        try {
            awaitLine(app, "I am thread");
            children = app.descendants().toList();
        } finally {
            app.destroyForcibly();
        }

        assertThat(children).hasSizeGreaterThan(1);
        for (ProcessHandle child : children) {
            assertThat(child.onExit().get(10, TimeUnit.SECONDS)).isNotNull();
        }
    }

    private static void awaitLine(Process app, String part) throws IOException {
        BufferedReader lines = app.inputReader();
        String line = lines.readLine();
        while (line != null && !line.contains(part)) {
            line = lines.readLine();
        }
        assertThat(line).as("a line with '%s'", part).isNotNull();
    }

    private static List<String> statuses(JsonNode course) {
        return course.at("/lessons/0/lanes")
                .valueStream()
                .map(lane -> lane.get("status").asString())
                .toList();
    }
}
