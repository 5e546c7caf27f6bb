package loomlessons.scale.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import loomlessons.file.ScratchFolder;
import loomlessons.process.ChildProcess;
import loomlessons.scale.Load;
import loomlessons.scale.Peer;
import loomlessons.scale.Points;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class PeerProgramTest {

    private static final int IDLE_LOOKS = 8;

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource
    void it_ends_in_mid_sleep_when_the_program_that_started_it_is_gone(Peer peer) throws Exception {
        Assumptions.assumeTrue(ChildProcess.isOnPath(peer.tool()), peer.tool() + " isn't installed");
        try (ScratchFolder folder = ScratchFolder.create()) {
            PeerProgram programs = new PeerProgram(folder);
            assertThat(Peers.prepare(List.of(Points.peer(peer)), programs)).isEqualTo(Map.of());
            Process process = new ProcessBuilder(programs.command(peer, new Load(10, Duration.ofMinutes(10)))).start();
            try {
                awaitIdle(process);
                assertThat(process.isAlive()).as("it sleeps").isTrue();

                process.getOutputStream().close();

                assertThat(process.waitFor(20, TimeUnit.SECONDS))
                        .as("it has ended")
                        .isTrue();
            } finally {
                process.destroyForcibly();
            }
        }
    }

    /** A program that has started and sleeps uses some CPU time, and then no more. */
    private static void awaitIdle(Process process) throws InterruptedException {
        Duration used = Duration.ZERO;
        int idle = 0;
        while (idle < IDLE_LOOKS && process.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(50);
            Duration now = process.info().totalCpuDuration().orElseThrow();
            idle = now.isPositive() && now.equals(used) ? idle + 1 : 0;
            used = now;
        }
    }
}
