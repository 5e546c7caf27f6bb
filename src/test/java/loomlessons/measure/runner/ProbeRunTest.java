package loomlessons.measure.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import loomlessons.measure.machine.SystemMonitor;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.RunResult;
import loomlessons.measure.metric.RunResult.Failed;
import loomlessons.measure.runner.ProbeRun.ProbeCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that don't do what a probe should. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class ProbeRunTest {

    private static final Duration SLEEP = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(50);

    private final SystemMonitor machine = new SystemMonitor();

    @Test
    void a_probe_that_dies_is_a_result_with_its_last_words() throws Exception {
        Failed failed = failure("echo some words; kill -9 $$", LONG);

        assertThat(failed.reason()).isEqualTo("it ended with exit code 137 and without a result: some words");
        assertThat(failed.exitCode()).hasValue(137);
        assertThat(failed.evidence()).containsExactly("some words");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exit 1                                 | it ended with exit code 1 and without a result, and said nothing",
                "echo; echo; exit 1                     | it ended with exit code 1 and without a result, and said nothing",
                "echo Too small heap; echo; exit 1      | it ended with exit code 1 and without a result: Too small heap",
                "seq 4; exit 1                          | it ended with exit code 1 and without a result: 2 / 3 / 4",
                "echo a >&2; echo b; exit 1             | it ended with exit code 1 and without a result: a / b",
                "exec /no/such/java                     | 127 and without a result: sh",
                "exit 0                                 | it ended with exit code 0 and without a result, and said nothing",
            })
    void a_probe_without_a_result_fails_with_its_last_words(String script, String reason) throws Exception {
        assertThat(failure(script, LONG).reason()).contains(reason);
    }

    /** Digits enough for any overflow; some of the sums are nonsense, but a sum is what they are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "probe elapsed=999999999999999999 firstStartAt=999999999999999999",
                "probe elapsed=999999999999999999 growth=999999999999999999 peakAsleep=1 grownFor=1",
                "probe elapsed=1 growth=4096 peakAsleep=0",
                "probe elapsed=0 cpu=0 peakAsleep=0 growth=0",
                "probe elapsed=1 baseRss=999999999999999999 peakRss=1",
                "probe",
            })
    void figures_that_no_probe_measures_do_no_harm(String line) throws Exception {
        assertThat(run("echo " + line, LONG)).isNotNull();
    }

    @Test
    void a_probe_that_hangs_is_stopped_and_is_a_result() throws Exception {
        Failed failed = failure("echo $$; exec sleep 40", Duration.ofMillis(500));

        assertThat(failed.reason()).contains("it didn't end within", "was stopped");
        long pid = Long.parseLong(failed.evidence().getFirst());
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void only_a_probe_that_is_stopped_names_what_may_make_it_hang() throws Exception {
        Optional<String> cause = Optional.of("this JDK has a defect");
        ProbeCommand hangs =
                new ProbeCommand("virtual", List.of("sh", "-c", "exec sleep 40"), SLEEP, Duration.ofMillis(500));
        ProbeCommand dies = new ProbeCommand("virtual", List.of("sh", "-c", "exit 1"), SLEEP, LONG);

        assertThat(((Failed) new ProbeRun(hangs, machine, () -> cause).run()).reason())
                .isEqualTo("it didn't end within 0 s, and was stopped; this JDK has a defect");
        assertThat(((Failed) new ProbeRun(dies, machine, () -> cause).run()).reason())
                .doesNotContain("defect");
    }

    @Test
    void a_program_that_does_not_exist_is_a_result() throws Exception {
        ProbeCommand command = new ProbeCommand("virtual", List.of("/no/such/program"), SLEEP, LONG);

        assertThat(new ProbeRun(command, machine).run())
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.reason()).contains("it can't be started", "/no/such/program"));
    }

    @Test
    void a_result_after_a_flood_of_warnings_is_still_found() throws Exception {
        assertThat(run("yes | head -n 1000; echo probe elapsed=1500000000", LONG)
                        .metric(Metric.ELAPSED))
                .hasValue(1_500_000_000);
    }

    @Test
    void a_probe_that_fails_after_its_result_has_failed() throws Exception {
        assertThat(failure("echo probe elapsed=1; exit 4", LONG).reason()).contains("exit code 4");
    }

    @Test
    void a_timer_that_fires_early_has_no_overshoot_below_zero() throws Exception {
        assertThat(run("echo probe elapsed=999000000", LONG).metric(Metric.OVERSHOOT))
                .hasValue(1);
    }

    @Test
    void a_flood_of_output_is_cut() throws Exception {
        Failed failed = failure("yes | head -n 100000; exit 3", LONG);

        assertThat(failed.reason()).contains("exit code 3");
        assertThat(failed.evidence()).hasSize(200);
    }

    @Test
    void the_failure_that_a_probe_tells_is_kept_with_how_far_it_came() throws Exception {
        Failed failed = failure("echo failed begun=12 no more threads; exit 1", LONG);

        assertThat(failed.reason()).isEqualTo("no more threads");
        assertThat(failed.reached()).hasValue(12);
    }

    @Test
    void metrics_that_follow_from_those_reported_are_added() throws Exception {
        RunResult result = run("echo probe elapsed=1500000000 growth=2048 peakAsleep=2", LONG);

        assertThat(result.metric(Metric.OVERSHOOT)).hasValue(500_000_000);
        assertThat(result.metric(Metric.BYTES_PER_SLEEPER)).hasValue(1024);
    }

    @Test
    void a_peak_of_memory_is_never_below_what_was_there_before() throws Exception {
        RunResult inexact = run("echo probe elapsed=1500000000 baseRss=8192 peakRss=4096", LONG);

        assertThat(inexact.metric(Metric.PEAK_RSS)).hasValue(8192);
    }

    private Failed failure(String script, Duration limit) throws InterruptedException {
        return (Failed) run(script, limit);
    }

    private RunResult run(String script, Duration limit) throws InterruptedException {
        return new ProbeRun(new ProbeCommand("virtual", List.of("sh", "-c", script), SLEEP, limit), machine).run();
    }
}
