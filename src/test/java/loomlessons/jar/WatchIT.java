package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar in a terminal of its own, which the program script (of Debian's bsdutils) makes. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class WatchIT {

    private static final String ENDLESS = """
            import loomlessons.lesson.Settings;
            import loomlessons.lesson.Trail;

            class Ex01NamedThread {
                static void run(Settings settings, Trail trail) {
                    while (true) {}
                }
            }
            """;
    private static final String CTRL_C = "\u0003";

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        assertThat(Jar.withoutPreview()
                        .run("exercise", "start", workspace().toString())
                        .exitCode())
                .isZero();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_learner_edits_saves_and_goes_on_by_single_keys() throws Exception {
        Watch watch = Watch.of(folder, workspace());
        try {
            watch.await("Not solved yet");
            save(1, exercise(1).solution());
            watch.await("Press n for the next exercise");
            watch.press("n");
            watch.await("Ex02HelloMeanwhile", "Not solved yet");
            watch.press("h");
            watch.await("Hint 1 of 3");
            watch.press("l");
            watch.await("Ex15InheritedContext");
            watch.press("s");
            watch.await("exercise solution 2 --force");
            save(2, "class Ex02HelloMeanwhile {");
            watch.await("error:", "reached end of file while parsing");
            watch.press("x");
            watch.await("Press x again");
            watch.press("x");
            watch.await("is back", "Not solved yet");
            watch.press("p");
            watch.await("Ex01NamedThread", "Press n for the next exercise");
            watch.press("q");
            watch.awaitEnd(0);
        } finally {
            watch.end();
        }
        assertThat(folder.resolve("loom-exercises/.loom-lessons/backups/Ex02HelloMeanwhile.java.1"))
                .hasContent("class Ex02HelloMeanwhile {");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void it_resumes_where_the_learner_was_and_sums_up_at_the_end() throws Exception {
        String standings = Exercises.all().stream()
                .limit(14)
                .map(exercise -> "\"%s\":{\"state\":\"solved\",\"checks\":1,\"hints\":0,\"solvedAt\":null}"
                        .formatted(exercise.name()))
                .collect(Collectors.joining(","));
        Files.writeString(
                workspace().resolve(".loom-lessons/progress.json"),
                "{\"release\":%d,\"current\":\"Ex15InheritedContext\",\"standings\":{%s}}"
                        .formatted(Runtime.version().feature(), standings));

        Watch watch = Watch.of(folder, workspace());
        try {
            watch.await("Ex15InheritedContext", "Not solved yet");
            save(15, exercise(15).solution());
            watch.await("All 15 exercises are solved");
            watch.press("q");
            watch.awaitEnd(0);
        } finally {
            watch.end();
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @ValueSource(strings = {"q", CTRL_C})
    void it_leaves_no_child_and_the_terminal_as_it_was_though_a_program_loops_for_ever(String key) throws Exception {
        save(1, ENDLESS);
        Watch watch = Watch.of(folder, workspace());
        try {
            ProcessHandle child = watch.awaitChild("ExerciseMain");
            watch.press(key);
            watch.awaitEnd(key.equals("q") ? 0 : 130);

            assertThat(child.isAlive()).isFalse();
        } finally {
            watch.end();
        }
        assertThat(Files.readString(folder.resolve("after")))
                .isEqualTo(Files.readString(folder.resolve("before")))
                .contains(":");
    }

    private void save(int number, String text) throws IOException {
        Files.writeString(workspace().resolve(exercise(number).fileName()), text);
    }

    private Path workspace() {
        return folder.resolve("loom-exercises");
    }

    private static Exercise exercise(int number) {
        return Exercises.all().get(number - 1);
    }

    /** A watch that runs in a terminal; notes the terminal's settings before and after it, and its exit code. */
    private record Watch(Process terminal, Path screen, Path exitCode) {

        static Watch of(Path folder, Path workspace) throws IOException {
            String app =
                    String.join(" ", Jar.withoutPreview().command("exercise", "watch", "--dir", workspace.toString()));
            // Some shells (dash) die of the Ctrl-C that their child answers, unless they catch it.
            String session = "trap : INT; stty -g >before; %s; echo $? >exit-code; stty -g >after".formatted(app);
            Path screen = folder.resolve("screen");
            Process terminal = new ProcessBuilder("script", "--quiet", "--flush", "--command", session, "/dev/null")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(screen.toFile())
                    .start();
            return new Watch(terminal, screen, folder.resolve("exit-code"));
        }

        void press(String key) throws IOException {
            OutputStream keyboard = terminal.getOutputStream();
            keyboard.write(key.getBytes(StandardCharsets.UTF_8));
            keyboard.flush();
        }

        /** Waits until these texts are on the screen at the same time. */
        void await(String... texts) throws IOException {
            Instant deadline = Instant.now().plusSeconds(30);
            while (!List.of(texts).stream().allMatch(shown()::contains)) {
                assertThat(Instant.now())
                        .as("%s in %s", List.of(texts), shown())
                        .isBefore(deadline);
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
        }

        ProcessHandle awaitChild(String mainClass) {
            Instant deadline = Instant.now().plusSeconds(30);
            while (true) {
                var child = terminal.descendants()
                        .filter(process -> process.info()
                                .commandLine()
                                .filter(command -> command.contains(mainClass))
                                .isPresent())
                        .findFirst();
                if (child.isPresent()) {
                    return child.get();
                }
                assertThat(Instant.now()).isBefore(deadline);
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
        }

        void awaitEnd(int expected) throws IOException, InterruptedException {
            terminal.waitFor();
            assertThat(Files.readString(exitCode).strip()).isEqualTo(Integer.toString(expected));
        }

        void end() {
            terminal.descendants().forEach(ProcessHandle::destroyForcibly);
            terminal.destroyForcibly();
        }

        /** What is on the screen since it was last cleared. */
        private String shown() throws IOException {
            String all = Files.readString(screen);
            return all.substring(all.lastIndexOf("\u001b[2J") + 1);
        }
    }
}
