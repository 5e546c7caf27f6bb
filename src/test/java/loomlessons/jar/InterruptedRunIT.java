package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class InterruptedRunIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"start", "concurrency", "join", "multithreading", "failure", "daemon"})
    void ctrl_c_ends_a_lesson_with_130_and_leaves_no_child_and_no_file(String lesson) throws Exception {
        Process app = start(lesson);
        List<ProcessHandle> children;
        try {
            awaitLine(app, "I am thread");
            children = app.descendants().toList();
            signal("INT", app);
            assertThat(app.waitFor()).isEqualTo(130);
        } finally {
            app.destroyForcibly();
        }

        assertThat(lesson.equals("daemon")).isEqualTo(!children.isEmpty());
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(filesInFolder()).isEmpty();
    }

    @Test
    void even_a_killed_app_leaves_no_child() throws Exception {
        Process app = start("daemon");
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

    private Process start(String lesson) throws IOException {
        String out = folder.resolve("run.json").toString();
        List<String> command =
                Jar.withPreview().command("run", lesson, "--sleep", "40s", "--format", "json", "--out", out);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
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
