package loomlessons.scale.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import loomlessons.file.ScratchFolder;
import loomlessons.process.ChildCommand;
import loomlessons.process.ChildProcess;
import loomlessons.scale.Load;
import loomlessons.scale.Points;
import loomlessons.scale.Subject.Peer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class PeerProgramTest {

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource
    void it_ends_in_mid_sleep_when_the_program_that_started_it_is_gone(Peer peer) throws Exception {
        Assumptions.assumeTrue(ChildProcess.isOnPath(peer.tool()), peer.tool() + " isn't installed");
        try (ScratchFolder folder = ScratchFolder.create()) {
            PeerProgram programs = new PeerProgram(folder);
            assertThat(programs.prepare(List.of(Points.peer(peer)))).isEqualTo(Map.of());
            Process process = new ProcessBuilder(programs.command(peer, new Load(10, Duration.ofMinutes(10)))).start();
            try {
                awaitAsleep(process);

                process.getOutputStream().close();

                assertThat(process.waitFor(20, TimeUnit.SECONDS))
                        .as("it has ended")
                        .isTrue();
                assertThat(process.exitValue()).as("as its own watch ends it").isEqualTo(1);
                assertThat(process.inputReader().lines()).isEmpty();
                assertThat(process.errorReader().lines()).isEmpty();
            } finally {
                process.destroyForcibly();
            }
        }
    }

    @Test
    void temporary_files_of_the_go_compiler_go_to_the_folder_that_is_deleted() throws Exception {
        Assumptions.assumeTrue(ChildProcess.isOnPath("printenv"), "printenv isn't installed");
        try (ScratchFolder folder = ScratchFolder.create()) {
            PeerProgram programs = new PeerProgram(folder);
            List<String> printed = new CopyOnWriteArrayList<>();

            ChildProcess child = ChildProcess.start(new ChildCommand("printenv", List.of("printenv", "GOTMPDIR"))
                    .withEnvironment(programs.environment()));
            child.readOutput(printed::add);
            child.awaitEnd();
            child.awaitOutput();
            child.end();

            assertThat(programs.preparation(Peer.GO).orElseThrow()).startsWith("go", "build");
            assertThat(printed).containsExactly(folder.path().toString());
        }
    }

    /** As a compiler does that explains itself while it ends. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "echo wrong syntax; exit 1         | its program can't be built: wrong syntax",
                "echo a; echo b >&2; exit 2        | its program can't be built: a b",
                "sleep 300 & echo no disk; exit 1  | its program can't be built: no disk",
                "exit 3                            | its program can't be built: exit code 3",
                "echo a warning                    |",
            })
    void a_program_that_cannot_be_built_says_why(String script, String reason) throws Exception {
        assertThat(PeerProgram.prepare("go", List.of("sh", "-c", script), Map.of()))
                .isEqualTo(Optional.ofNullable(reason));
    }

    @Test
    void a_compiler_that_cannot_be_started_says_why() throws Exception {
        assertThat(PeerProgram.prepare("go", List.of("/no/such/go"), Map.of()))
                .contains("its program can't be built: /no/such/go: No such file or directory");
    }

    /** It uses no more CPU time for a while; for longer if it has used none, as it may not have started yet. */
    private static void awaitAsleep(Process process) {
        Duration used = Duration.ZERO;
        int unchanged = 0;
        while (unchanged < (used.isZero() ? 100 : 10)) {
            assertThat(process.isAlive()).as("it still runs").isTrue();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            Duration now = process.info().totalCpuDuration().orElse(Duration.ZERO);
            unchanged = now.equals(used) ? unchanged + 1 : 0;
            used = now;
        }
    }
}
