package loomlessons.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each script prints the ids of the processes that it starts. */
@EnabledOnOs(OS.LINUX)
@Timeout(30)
class ChildProcessTest {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sleep 300 & echo $!",
                "sleep 300 >/dev/null 2>&1 & echo $!",
                "nohup sleep 300 >/dev/null 2>&1 & echo $!",
                "trap '' TERM INT HUP; sleep 300 & echo $!",
                "(sleep 300 & echo $!)",
                "sh -c '(sleep 300 >/dev/null & echo $!) & wait'",
                "setsid sleep 300 & echo $!",
                "setsid sh -c 'setsid sleep 300 & echo $!' & wait",
                "env -i sleep 300 & echo $!",
                "env -i sh -c 'sleep 300 & echo $!; exec sleep 300' & echo $!; sleep 0.1",
                "sleep 300 & echo $!; kill -STOP $!",
                "env -i setsid sleep 300 & echo $!",
                "env -i setsid sh -c 'sleep 300 >/dev/null 2>&1 & echo $!' & wait",
                "cd /; env -i setsid sh -c 'env -i setsid sleep 300 >/dev/null 2>&1 </dev/null & echo $!' & wait",
                "env -i setsid nohup sh -c 'trap : TERM INT HUP; echo $$; for i in $(seq 999); do sleep 0.01; done' & sleep 0.1",
                "env -i setsid sh -c 'for i in $(seq 99); do (setsid sleep 300 & echo $!); sleep 0.001; done' & "
                        + "sleep 0.1",
                "for i in $(seq 50); do sleep 300 & echo $!; done",
            })
    void what_a_child_leaves_behind_ends_with_it(String script) throws Exception {
        ChildProcess child = start(script);
        try {
            assertThat(child.awaitEnd()).isZero();
            child.awaitOutput();
        } finally {
            child.end();
        }

        assertThat(lines).isNotEmpty().noneMatch(ChildProcessTest::isRunning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo $$; sleep 300",
                "sleep 300 & echo $!; echo $$; wait",
                "setsid sleep 300 & echo $!; echo $$; wait",
                "env -i setsid sleep 300 & echo $!; echo $$; wait",
                "trap '' TERM INT HUP; echo $$; while :; do sleep 0.001; done",
                "echo $$; while :; do (sleep 0.01 & sleep 0.01 & ) ; done",
                "echo $$; kill -STOP $$",
            })
    void a_child_that_still_runs_ends_with_all_that_it_starts(String script) throws Exception {
        ChildProcess child = start(script);
        ProcessHandle handle = ProcessHandle.of(child.pid()).orElseThrow();
        try {
            while (!lines.contains(Long.toString(child.pid()))) {
                assertThat(child.awaitEnd(Duration.ofMillis(5))).isEmpty();
            }
        } finally {
            child.end();
        }

        assertThat(lines).noneMatch(ChildProcessTest::isRunning);
        assertThat(handle.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void its_output_is_complete_though_another_process_holds_it_open() throws Exception {
        ChildProcess child = start("seq 3; sleep 300 & exit 4");

        assertThat(child.awaitEnd()).isEqualTo(4);
        child.awaitOutput();
        child.end();

        assertThat(lines).containsExactly("1", "2", "3");
    }

    @Test
    void what_was_printed_before_it_was_stopped_is_still_read() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        ChildProcess child = ChildProcess.start("child", List.of("sh", "-c", "seq 3; sleep 300"));
        child.readOutput(line -> {
            lines.add(line);
            first.countDown();
        });
        first.await();

        child.stop();
        child.awaitOutput();
        child.end();

        assertThat(lines).containsExactly("1", "2", "3");
    }

    @Test
    void after_its_end_nothing_is_passed_on() throws Exception {
        ChildProcess child = start("while :; do echo line; done");
        while (lines.isEmpty()) {
            assertThat(child.awaitEnd(Duration.ofMillis(1))).isEmpty();
        }

        child.end();
        int passedOn = lines.size();
        child.awaitOutput();

        assertThat(lines).hasSize(passedOn);
    }

    @Test
    void its_input_is_empty() throws Exception {
        assertThat(exitCodeOf(new ChildCommand("reader", List.of("sh", "-c", "read word || exit 7"))))
                .isEqualTo(7);
    }

    @Test
    void an_input_that_ends_with_the_parent_stays_open() throws Exception {
        ChildProcess child = ChildProcess.start(
                new ChildCommand("reader", List.of("sh", "-c", "read word || exit 7")).withInputUntilParentEnds());
        try {
            assertThat(child.awaitEnd(Duration.ofMillis(200))).isEmpty();
        } finally {
            child.end();
        }
    }

    /** A JVM prints a line for each, and _JAVA_OPTIONS overrides the flags of a measurement. */
    @ParameterizedTest
    @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
    void variables_that_change_every_jvm_do_not_reach_a_child(String variable) {
        Map<String, String> environment = new HashMap<>(Map.of(variable, "-Xmx64m", "PATH", "/bin"));

        new ChildCommand("child", List.of("java"))
                .withEnvironment(Map.of("ADDED", "1"))
                .adapt(environment);

        assertThat(environment).isEqualTo(Map.of("PATH", "/bin", "ADDED", "1"));
    }

    @ParameterizedTest
    @CsvSource({
        "/no/such/program, /no/such/program: No such file or directory",
        "no-such-program, no-such-program: No such file or directory",
        "/tmp, /tmp: Permission denied",
    })
    void a_program_that_cannot_be_started_has_the_systems_reason(String program, String reason) {
        assertThatThrownBy(() -> ChildProcess.start("child", List.of(program)))
                .isInstanceOf(IOException.class)
                .hasMessage(reason);
    }

    @Test
    void a_file_that_is_no_program_has_the_systems_reason() throws Exception {
        Path file = Files.write(folder.resolve("damaged"), new byte[] {0x7f, 'E', 'L', 'F', 0, 0});
        assertThat(file.toFile().setExecutable(true)).isTrue();

        ChildProcess child = ChildProcess.start("child", List.of(file.toString()));
        child.readOutput(lines::add);
        int exitCode = child.awaitEnd();
        child.awaitOutput();
        child.end();

        assertThat(exitCode).isNotZero();
        assertThat(lines).singleElement().asString().contains("damaged");
    }

    private static int exitCodeOf(ChildCommand command) throws IOException, InterruptedException {
        ChildProcess child = ChildProcess.start(command);
        try {
            return child.awaitEnd(Duration.ofSeconds(20)).orElse(-1);
        } finally {
            child.end();
        }
    }

    private ChildProcess start(String script) throws IOException {
        ChildProcess child = ChildProcess.start("child", List.of("sh", "-c", script));
        child.readOutput(lines::add);
        return child;
    }

    /** One that has ended may still be listed, until its new parent asks for its exit code. */
    private static boolean isRunning(String pid) {
        return ProcessTable.ofThisMachine().orElseThrow().entry(pid).isPresent();
    }
}
